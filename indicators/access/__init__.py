"""Who is reached: land, travel times, service points, and the layers of coverage by regency and district."""
