import { defineAsyncComponent, h } from 'vue'
import SkeletonBlock from '../ui/SkeletonBlock.vue'

/** The pieces that come after the first view; their place is kept meanwhile. */
export const LazySlotPicker = defineAsyncComponent({
  loader: () => import('./SlotPicker.vue'),
  loadingComponent: { render: () => h(SkeletonBlock, { height: '26rem' }) },
  delay: 0,
})
export const LazyQuoteLines = defineAsyncComponent({
  loader: () => import('./QuoteLines.vue'),
  loadingComponent: { render: () => h(SkeletonBlock, { height: '6rem' }) },
  delay: 0,
})
