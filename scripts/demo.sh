#!/bin/sh
# A tour of natverk: an invented network in demo/, the check, a notice and a record. Every command is shown.
set -eu
cd "$(dirname "$0")/.."
PATH="$PWD/.venv/bin:$PATH"
unset NATVERK_IDAG NATVERK_KONTAKTER
idag=2027-01-11
# Lies where git keeps its own things, so it is no file of the network's.
egen=demo/.git/gjord-av-make-demo

visa() {
    printf '\n$ %s\n' "$*"
    "$@" </dev/null 2>&1
}

if [ -e demo ] && [ ! -f "$egen" ]; then
    echo "Mappen demo finns redan, och make demo har inte gjort den. Flytta eller ta bort den, och försök igen." >&2
    exit 1
fi
rm -rf demo

echo "natverk visar sig på ett påhittat nätverk, som om det vore den 11 januari 2027."
visa natverk ny demo --exempel
touch "$egen"

kod=0
visa natverk kontrollera -C demo --idag "$idag" || kod=$?
case $kod in
0) echo "(Kod 0: inget är fel. En varning är något att göra, inget som stoppar.)" ;;
1) echo "(Kod 1: kontrollen hittade fel. Så ser det ut när något ska rättas; demon går vidare.)" ;;
*) exit "$kod" ;;
esac

visa natverk kallelse -C demo --idag "$idag" --ja
visa natverk protokoll ny -C demo --idag "$idag" 2027-1

cat <<SLUT

Klart. Allt ligger i mappen demo, och varje steg är sparat:
  demo/data/moten/2027-1/kallelse.md    kallelsen
  demo/data/moten/2027-1/protokoll.md   minnesanteckningarna, att fylla i på mötet
  demo/data/                            medlemmar, uppdrag och möten

Prova sedan:
  $ . .venv/bin/activate
  $ cd demo
  $ natverk --idag $idag               vad som står på tur
  $ natverk förklara                        alla kontroller
  $ git log --stat                          vad som har sparats
Börja om från början: make demo
SLUT
