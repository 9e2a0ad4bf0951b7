import { defineAsyncComponent, h } from 'vue'
import type { AsyncComponentLoader, Component } from 'vue'
import SkeletonBlock from './SkeletonBlock.vue'

/** A piece of a page that comes after its first view; its place, of this CSS height, is kept meanwhile. */
export function lazyPiece<Piece extends Component>(loader: AsyncComponentLoader<Piece>, height: string): Piece {
  return defineAsyncComponent({
    loader,
    loadingComponent: { render: () => h(SkeletonBlock, { height }) },
    delay: 0,
  })
}
