"""Search: which words stand where in the network's papers, and when."""
