import 'vue-router'

declare module 'vue-router' {
  interface RouteMeta {
    /** First half of the document's title; pages about one thing refine it with `usePageTitle`. */
    title: string
    /** Signed-in people only; the server decides what they may do there. */
    signedIn?: boolean
    /** Neither header menu nor footer links: pages opened by a personal link. */
    bare?: boolean
    /** The page says by itself that the network is gone, and how old its facts are. */
    saysOffline?: boolean
  }
}
