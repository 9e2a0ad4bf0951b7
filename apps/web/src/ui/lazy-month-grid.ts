import { defineAsyncComponent, h } from 'vue'
import SkeletonBlock from './SkeletonBlock.vue'

/** The month grid, fetched only by the screens that draw it; its place is kept meanwhile. */
export const LazyMonthGrid = defineAsyncComponent({
  loader: () => import('./MonthGrid.vue'),
  loadingComponent: { render: () => h(SkeletonBlock, { height: '23rem' }) },
  delay: 0,
})
