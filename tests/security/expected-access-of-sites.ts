import { account, applicant, desk, type ExpectedAccess, link, ofTheTenant, on, staff } from './circles.ts'

/** Who gets through what concerns the way into a site. */
export const siteAccess: Record<string, ExpectedAccess> = {
  getSiteGuide: staff(desk, ofTheTenant),
  setSiteGuide: staff(desk, ofTheTenant),
  setSitePicture: staff(desk, ofTheTenant),
  readSitePicture: staff(desk, ofTheTenant),
  removeSitePicture: staff(desk, ofTheTenant),
  openSitePicture: account(applicant),
  openHolderSitePicture: link(on(['holderLink'], [])),
}
