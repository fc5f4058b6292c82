"""One module for each version of the tables. None is changed once it was released."""
