import { computed, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { seriesMode } from '../../locales/fr.ts'
import { readSeries, writeSeries } from '../../series/series-address.ts'
import type { PickedSeries } from '../../series/SeriesPicker.vue'
import { wishedSeries } from './wished-series.ts'

const wishKeys = ['weekdays', 'everyWeeks', 'firstDate', 'lastDate', 'inSchoolHolidays']
const noWish = Object.fromEntries(wishKeys.map((key) => [key, undefined]))
type Mode = 'one' | 'weekly'

/** « Une date » or « Chaque semaine » on the page of a room; the rhythm stays in its address. */
export function useSeriesChoice() {
  const route = useRoute()
  const router = useRouter()
  const initial = readSeries(route.query['serie']) ?? wishedSeries(route.query)
  const mode = ref<Mode>(initial ? 'weekly' : 'one')
  const picked = ref<PickedSeries | null>(null)
  const modes = [
    { value: 'one', label: seriesMode.one },
    { value: 'weekly', label: seriesMode.weekly },
  ] as const satisfies readonly { value: Mode; label: string }[]
  const serie = computed(() => (mode.value === 'weekly' && picked.value ? writeSeries(picked.value.series) : undefined))
  // What the search wished is said by the series from here on.
  watch([mode, serie], () => void router.replace({ query: { ...route.query, ...noWish, serie: serie.value } }))

  /** What the request needs of it; its first session stands for the whole until the server keeps it. */
  const query = computed(() => {
    const [first] = picked.value?.sessions ?? []
    return first && serie.value ? { serie: serie.value, debut: first.startsAt, fin: first.endsAt } : null
  })
  return { mode, modes, picked, initial, query }
}
