# Coverage: what the commands answer.
told-estimate = Children by district are an estimate from their regency's, shared out by villages. Travel times are estimates too.
told-unranked = { $count ->
    [one] { $count } area has too little data to be ranked
   *[other] { $count } areas have too little data to be ranked
 }; that is a finding of its own.
refused-threshold = "{ $value }" is no threshold. Write hours from 0.1 to 24.
refused-speed = "{ $value }" is no speed in a district. Write the code of a district and km/h above 0, like 62.06.13=10.
