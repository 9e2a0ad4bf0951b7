import type { PlaceName } from './places.ts'
import { principals, type Principal } from './principals.ts'

/** Who, towards the college's side and towards the hall's. */
export type Circle = Record<PlaceName, readonly Principal[]>
/** `through` passes the judgement of rights; `forbidden` is told so (403); to everybody else the thing does not exist. */
export type ExpectedAccess = { route: 'public' | 'account' | 'staff' | 'link'; through: Circle; forbidden: Circle }

export const on = (college: readonly Principal[], hall: readonly Principal[]): Circle => ({ college, hall })
export const all = (...circles: Circle[]): Circle =>
  on(
    circles.flatMap(({ college }) => college),
    circles.flatMap(({ hall }) => hall),
  )

export const nobody = on([], [])
export const anybody = on(principals, principals)
export const applicant = on(['member'], ['rival'])
export const decider = on(['head'], ['clerk'])
/** Those who run the tenant: publish, import, price. */
export const runner = on(['officer'], ['clerk'])
export const desk = on(['head', 'officer'], ['clerk'])
export const accountant = on(['head', 'bursar', 'officer'], ['clerk'])
/** Those who keep the accounts of the payee, and not the officers of the département. */
export const keeper = on(['head', 'bursar'], ['clerk'])
export const reader = on(['head', 'bursar', 'officer'], ['clerk', 'mayor'])
export const ofThePlace = on(['head', 'bursar', 'caretaker', 'officer'], ['clerk', 'mayor'])
export const ofTheTenant = on(['head', 'otherHead', 'bursar', 'caretaker', 'officer'], ['clerk', 'mayor'])
export const parties = all(applicant, reader)
export const moneyParties = all(applicant, accountant)

export const open: ExpectedAccess = { route: 'public', through: anybody, forbidden: nobody }
export const account = (through: Circle, forbidden = nobody): ExpectedAccess => ({
  route: 'account',
  through,
  forbidden,
})
export const staff = (through: Circle, forbidden = nobody): ExpectedAccess => ({ route: 'staff', through, forbidden })
export const link = (through: Circle): ExpectedAccess => ({ route: 'link', through, forbidden: nobody })
