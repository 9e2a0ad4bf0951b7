import sharp from 'sharp'

const toPng = (drawing: string): Promise<Buffer> => sharp(Buffer.from(drawing)).png().toBuffer()

/** A door of that colour, drawn rather than photographed: nobody's house is shown. */
export const drawDoor = (colour: string): Promise<Buffer> =>
  toPng(`<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480">
    <rect width="640" height="480" fill="#d9d4c7"/><rect y="400" width="640" height="80" fill="#a9a598"/>
    <rect x="210" y="90" width="220" height="320" rx="6" fill="${colour}"/>
    <rect x="240" y="120" width="160" height="110" rx="4" fill="#dfe9f2"/>
    <circle cx="400" cy="270" r="12" fill="#f0d060"/><rect x="470" y="230" width="46" height="70" rx="6" fill="#333"/>
    <rect x="478" y="240" width="30" height="14" fill="#9fd49f"/></svg>`)

/** The plan of the invented site: gate, yard, covered area, hall, gymnasium. */
export const drawPlan = (): Promise<Buffer> =>
  toPng(`<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800">
    <rect width="1200" height="800" fill="#f5f3ee"/><rect x="80" y="80" width="1040" height="640" fill="none" stroke="#444" stroke-width="8"/>
    <rect x="300" y="300" width="500" height="340" fill="#e3e0d6"/>
    <rect x="300" y="150" width="340" height="120" fill="#b9c9e4" stroke="#2a4f8f" stroke-width="6"/>
    <rect x="840" y="150" width="240" height="380" fill="#e4c4b4" stroke="#8f4a2a" stroke-width="6"/>
    <rect x="520" y="700" width="60" height="40" fill="#2f6b4f"/>
    <path d="M550 690 V300 M550 330 H470 V280 M550 330 H830" stroke="#c03030" stroke-width="10" fill="none" stroke-dasharray="24 14"/>
    <circle cx="440" cy="760" r="22" fill="#3f7f3f"/></svg>`)
