"""Where on a sheet its table stands: header, meaning of headings, records, totals, remarks, signs of a person."""
