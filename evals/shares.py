"""Shares with their intervals."""

_Z = 1.96


def share(hits: int, of: int) -> str:
    """A share with its 95 % interval (Wilson 1927), as text; 'none' of none."""
    if not of:
        return "none"
    rate, z2 = hits / of, _Z**2
    middle = (rate + z2 / (2 * of)) / (1 + z2 / of)
    half = _Z * ((rate * (1 - rate) + z2 / (4 * of)) / of) ** 0.5 / (1 + z2 / of)
    return f"{hits}/{of} = {rate:.2f} [{max(middle - half, 0):.2f}, {min(middle + half, 1):.2f}]"
