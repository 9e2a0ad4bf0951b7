/** Enough to sort rooms by distance, too coarse to say which house. */
const decimals = 2

/** Where the device is, null when it does not say; asked only when the person presses the button. */
export function devicePosition(): Promise<{ lat: number; lon: number } | null> {
  const round = (degrees: number) => Number(degrees.toFixed(decimals))
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lat: round(coords.latitude), lon: round(coords.longitude) }),
      () => resolve(null),
      { timeout: 10_000, maximumAge: 600_000 },
    )
  })
}
