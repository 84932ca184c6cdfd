"""What commands share: how they answer, refuse, take options and lay out tables."""
