# Where the next points should stand: what the commands answer.
told-siting = { $places }: { $gained } more children aged 12–17 within { $hours } hours, from { $before } to { $after } of { $children } children.
told-siting-none = No place brings more children within { $hours } hours.
told-siting-ties = { $more ->
    [yes] More than { $count } other choices do as well.
   *[no] { $count } other { $count ->
        [one] choice does
       *[other] choices do
    } as well.
 }
told-siting-second = Next best: { $places }, which reaches { $regret } fewer children.
told-siting-unknown = { $count } of them live in regencies that have not told their service points.
told-reach-unknown = Of { $count } children it is not known: their regencies have not told their service points.
told-scenario = { $after } of { $children } children aged 12–17 are within { $hours } hours; now it is { $before }.
refused-scenario = This scenario cannot be computed: { $value }. Write KIND:62.06.05 or KIND:113.05,-1.47 for a new point in this province, and 62.06/NUMBER for one that closes; a shelter is placed by regency only.
