import fc from 'fast-check'

/** Values that have broken servers: encodings, numbers and dates at their ends, formulas, keys of prototypes. */
const hostileText = fc.oneof(
  fc.constantFrom(
    ...['', ' ', '\u0000', 'a\u0000b', '\ud800', 'a\udfffb', '\u202e', '\ufeff', '\\u0000', '\r\nBcc: x@essai.example'],
    ...["' OR 1=1 --", '$1', '=1+1', '<script>', '../../../etc/passwd', '%00', '%', '%zz', '{}', '[]', 'null', 'true'],
    ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '-0', 'NaN', 'Infinity', '1e400', '0x10', '٣', '²'],
    ...['9'.repeat(400), 'é'.repeat(5000), 'a'.repeat(201), `${'a'.repeat(250)}@essai.example`, '-1', '1.5'],
    ...['2147483648', '9007199254740993', '99999999999999999999', '-9223372036854775809'],
  ),
  fc.constantFrom(
    ...[
      '0000-01-01',
      '0001-01-01',
      '1582-10-10',
      '2026-02-29',
      '2026-02-30',
      '2026-10-25',
      '9999-12-31',
      '+275760-09-13',
    ],
    ...['0000-00', '0000-01', '9999-12', '2026-13', '0000-01-01T00:00:00Z', '0001-01-01T00:00:00+14:00'],
    ...['9999-12-31T23:59:59.999999999Z', '2026-10-25T02:30:00+02:00', '2027-03-28T02:30:00+01:00'],
    ...['2026-10-20T18:30:00-23:59', '2026-10-20T18:30:00+02:00', '2026-10-20T20:30:00.000001+02:00'],
    ...[
      '00000000-0000-0000-0000-000000000000',
      'ffffffff-ffff-ffff-ffff-ffffffffffff',
      '01900000-0000-7000-8000-00000000000',
    ],
    ...[
      '01900000-0000-7000-8000-000000000001',
      '{01900000-0000-7000-8000-000000000001}',
      'eyJhIjoxfQ',
      'eyJpZCI6IngifQ==',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
)
const hostileNumber = fc.constantFrom(0, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308, 1e-7, 20000, 99999)
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: hostileText },
  { weight: 2, arbitrary: hostileNumber },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], { id: null }, { length: 1e9 }),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
)

export type Mutation = {
  /** Which parts of the address change, and into what. */
  path: { at: number; text: string; encoded: boolean }[]
  query: { key: number; text: string }[]
  fields: { key: number; value: unknown }[]
  body: { kind: 'fields' } | { kind: 'value'; value: unknown } | { kind: 'raw'; text: string }
  contentType: string | null
  headers: Record<string, string>
}

const headerText = fc.constantFrom(
  '',
  ' ',
  'x',
  '"',
  'null',
  'é',
  '1'.repeat(300),
  '01900000-0000-7000-8000-000000000001',
)

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  path: fc.array(fc.record({ at: fc.nat(3), text: hostileText, encoded: fc.boolean() }), { maxLength: 1 }),
  query: fc.array(fc.record({ key: fc.nat(20), text: hostileText }), { maxLength: 3 }),
  fields: fc.array(fc.record({ key: fc.nat(40), value: hostileValue }), { maxLength: 3 }),
  body: fc.oneof(
    { weight: 8, arbitrary: fc.constant({ kind: 'fields' as const }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('value' as const), value: hostileValue }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('raw' as const),
        text: fc.constantFrom(
          ...[
            '',
            '{',
            '{"a":',
            'a=1&b=2',
            '{"__proto__":{"admin":true}}',
            '{"constructor":{"prototype":{"admin":true}}}',
          ],
          ...['\u0000', '[[[[[[[[[[', '"'.repeat(500), '{"a":1}{"b":2}', '--x\r\n\r\n--x--', `[${'1,'.repeat(5000)}1]`],
        ),
      }),
    },
  ),
  contentType: fc.option(
    fc.constantFrom(
      ...[
        'application/json\t;x',
        'application/json;',
        'application/json; charset=latin1',
        'application/json;charset="',
        '',
      ],
      ...[
        'text/plain',
        'application/xml',
        'multipart/form-data',
        'multipart/form-data; boundary=',
        'application/problem+json',
      ],
      ...['application/x-www-form-urlencoded', '/', 'json', 'application/json, text/plain', 'APPLICATION/JSON'],
    ),
    { freq: 4 },
  ),
  headers: fc.oneof(
    { weight: 6, arbitrary: fc.constant({}) },
    {
      weight: 1,
      arbitrary: fc.dictionary(
        fc.constantFrom(
          'idempotency-key',
          'if-none-match',
          'accept',
          'accept-encoding',
          'range',
          'x-forwarded-for',
          'cookie',
          'origin',
          'user-agent',
        ),
        headerText,
        { maxKeys: 2 },
      ),
    },
  ),
})
