"""Who is reached: layers, the underserved with their reasons, service points, and official figures beside them."""
