"""From the store to what leaves the house: an evaluation made ready, publications, method and open data; no screen."""
