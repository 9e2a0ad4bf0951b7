import {
  Banknote,
  Building2,
  CalendarCheck,
  CalendarRange,
  CircleUserRound,
  DoorOpen,
  FileSignature,
  KeyRound,
  LifeBuoy,
  LogIn,
  Search,
  SquarePen,
  Upload,
} from '@lucide/vue'
import type { LucideIcon } from '@lucide/vue'
import type { Me, Role } from '@salles-ouvertes/contract'
import { shell } from '../locales/fr.ts'
import { paths } from '../paths.ts'

export interface NavItem {
  to: string
  label: string
  icon: LucideIcon
  /** Things waiting there; shown beside the word. */
  count?: number
}

const deciding: readonly Role[] = ['establishment-head', 'decider', 'town-clerk']
const keepingStock: readonly Role[] = ['tenant-officer', 'town-clerk']

/** Main menu for this person: what they do most often first, at most six entries. A visitor gets the public one. */
export function navItems(me: Me | null): NavItem[] {
  const words = shell.nav
  const has = (roles: readonly Role[]) => me?.roles.some((grant) => roles.includes(grant.role)) ?? false
  const items: NavItem[] = []

  if (has(deciding)) {
    const count = me?.establishments.reduce((sum, establishment) => sum + establishment.toHandle, 0) ?? 0
    items.push({ to: paths.planning, label: words.planning, icon: CalendarRange, count })
    items.push({ to: paths.recordBooking, label: words.recordBooking, icon: SquarePen })
  }
  if (has(['caretaker']) && !has(deciding)) {
    items.push({ to: paths.readiness, label: words.readiness, icon: DoorOpen })
    items.push({ to: paths.keys, label: words.keys, icon: KeyRound })
  }
  if (has(keepingStock)) items.push({ to: paths.stock, label: words.rooms, icon: Building2 })
  if (has(['tenant-officer'])) items.push({ to: paths.importStock, label: words.importFile, icon: Upload })
  if (has(['bursar', 'town-clerk'])) items.push({ to: paths.revenue, label: words.revenue, icon: Banknote })
  if (has(['signatory'])) items.push({ to: paths.agreementsToSign, label: words.agreements, icon: FileSignature })
  if (items.length < 4) items.push({ to: paths.search, label: words.search, icon: Search })
  if (me?.account && me.organisations.length > 0) {
    items.push({ to: paths.myBookings, label: words.myBookings, icon: CalendarCheck })
  }

  items.push({ to: paths.help, label: words.help, icon: LifeBuoy })
  items.push(
    me?.account
      ? { to: paths.account, label: `${me.account.givenName} ${me.account.familyName}`, icon: CircleUserRound }
      : { to: paths.signIn, label: words.signIn, icon: LogIn },
  )
  return items
}
