"""The one door to the network: what may be asked, how, and what was asked."""
