"""What the surrogates are worth: sentences marked by hand, parsed as they stand and as anatlint shows them."""
