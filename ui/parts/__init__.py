"""How a figure that presentation/ made is put on the screen."""
