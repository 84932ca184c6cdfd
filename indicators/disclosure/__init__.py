"""What the public is shown of counts of people: which are hidden, what an attacker could still tell, what is lost."""
