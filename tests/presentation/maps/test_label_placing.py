"""Names beside marks on a small map: on a free side, never over another mark or name, never cut at the edge."""

import pandas as pd

from presentation.maps.label_placing import sides


def placed(*rows: tuple[str, float, float]) -> list[str]:
    return sides(pd.DataFrame(rows, columns=["label", "lon", "lat"])).tolist()


def test_a_name_stands_right_of_its_mark_where_there_is_room() -> None:
    assert placed(("Marikit", 112.5, -1)) == ["right"]


def test_near_the_eastern_edge_it_stands_left() -> None:
    """ "Dusun Utara" is 11 letters of 7 pixels, 1.1 degrees: from 115.2 it would end beyond 115.9."""
    assert placed(("Dusun Utara", 115.2, -1)) == ["left"]


def test_it_covers_no_mark_beside_it() -> None:
    """The second mark is 0.8 degrees to the east, 54 pixels, within the 84 of the first one's name on the right."""
    assert placed(("Telaga Antang", 112.6, -1.5), ("Rakumpit", 113.4, -1.5)) == ["left", "right"]


def test_without_a_free_side_it_is_left_out() -> None:
    crowd = [("Pahandut", 113.9 + 0.12 * x, -2 + 0.12 * y) for x in range(3) for y in range(3)]
    assert "" in placed(*crowd)


def test_no_place_has_no_side() -> None:
    assert placed() == []
