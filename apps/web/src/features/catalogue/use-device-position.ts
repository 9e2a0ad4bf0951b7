import { ref } from 'vue'
import { search } from '../../locales/fr.ts'

/** Enough to sort rooms by distance, too coarse to say which house. */
const decimals = 2

/** Asks the device where it is, only when the person presses the button; insecure pages cannot. */
export function useDevicePosition() {
  const isPossible = 'geolocation' in navigator && window.isSecureContext
  const isPending = ref(false)
  const failure = ref<string>()

  function locate(): Promise<{ lat: number; lon: number } | null> {
    isPending.value = true
    failure.value = undefined
    const round = (degrees: number) => Number(degrees.toFixed(decimals))
    return new Promise((resolve) => {
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          isPending.value = false
          resolve({ lat: round(coords.latitude), lon: round(coords.longitude) })
        },
        () => {
          isPending.value = false
          failure.value = search.positionFailed
          resolve(null)
        },
        { timeout: 10_000, maximumAge: 600_000 },
      )
    })
  }

  return { isPossible, isPending, failure, locate }
}
