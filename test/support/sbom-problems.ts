import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Ajv } from 'ajv'

const require = createRequire(import.meta.url)
const folder = join(
  dirname(require.resolve('@cyclonedx/cyclonedx-library/package.json')),
  'res/schema',
)
const schema = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'))

/** Formats that the official schema names. */
const formats = {
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/u,
  'iri-reference': /^[^\s<>{}|\\^`]*$/u,
  'idn-email': /^[^@\s]+@[^@\s]+$/u,
  email: /^[^@\s]+@[^@\s]+$/u,
  uri: /^[a-z][a-z0-9+.-]*:\S+$/iu,
  'uri-reference': /^\S*$/u,
  string: true,
} as const

/** What the official schema of CycloneDX, with every object closed as it says, finds wrong. */
export function cycloneDxProblems(document: unknown, version: '1.6' | '1.7' = '1.6'): unknown[] {
  const ajv = new Ajv({ strict: false, allErrors: true, formats })
  for (const name of ['jsf-0.82', 'spdx', ...(version === '1.7' ? ['cryptography-defs'] : [])])
    ajv.addSchema(
      schema(`${name}.SNAPSHOT.schema.json`),
      `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`,
    )
  const validate = ajv.compile(schema(`bom-${version}.SNAPSHOT.schema.json`))
  validate(document)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

const text = { type: 'string', minLength: 1 } as const
const id = { type: 'string', pattern: '^SPDXRef-[A-Za-z0-9.-]+$' } as const
const digest = (length: number) => ({ type: 'string', pattern: `^[0-9a-f]{${length}}$` })

/** SPDX 2.3, clauses 6 to 11, as far as we write it: mandatory fields, patterns, and no field that it does not have. */
const spdxSchema = {
  type: 'object',
  additionalProperties: false,
  required: [
    ...['spdxVersion', 'dataLicense', 'SPDXID', 'name', 'documentNamespace', 'creationInfo'],
    ...['packages', 'files', 'relationships'],
  ],
  properties: {
    spdxVersion: { const: 'SPDX-2.3' },
    dataLicense: { const: 'CC0-1.0' },
    SPDXID: { const: 'SPDXRef-DOCUMENT' },
    name: text,
    // 6.5: a URI without a fragment.
    documentNamespace: { type: 'string', pattern: '^[a-z][a-z0-9+.-]*:[^#\\s]+$' },
    creationInfo: {
      type: 'object',
      additionalProperties: false,
      required: ['created', 'creators'],
      properties: {
        created: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$' },
        creators: {
          type: 'array',
          minItems: 1,
          items: { type: 'string', pattern: '^(Tool|Person|Organization): .+' },
        },
      },
    },
    packages: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['SPDXID', 'name', 'downloadLocation', 'filesAnalyzed'],
        properties: {
          SPDXID: id,
          name: text,
          versionInfo: text,
          downloadLocation: {
            type: 'string',
            pattern: '^(NOASSERTION|NONE|git\\+https?://[^\\s@]+@[0-9a-f]{40})$',
          },
          filesAnalyzed: { type: 'boolean' },
          packageVerificationCode: {
            type: 'object',
            additionalProperties: false,
            required: ['packageVerificationCodeValue'],
            properties: { packageVerificationCodeValue: digest(40) },
          },
          licenseConcluded: text,
          licenseDeclared: text,
          licenseInfoFromFiles: { type: 'array', items: text },
          copyrightText: text,
          primaryPackagePurpose: { const: 'SOURCE' },
          description: text,
          comment: text,
          externalRefs: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['referenceCategory', 'referenceType', 'referenceLocator'],
              properties: {
                referenceCategory: { const: 'PACKAGE-MANAGER' },
                referenceType: { const: 'purl' },
                referenceLocator: { type: 'string', pattern: '^pkg:' },
              },
            },
          },
        },
        // 7.9: mandatory where files were analysed, and forbidden where not.
        anyOf: [
          {
            properties: { filesAnalyzed: { const: true } },
            required: ['packageVerificationCode'],
          },
          {
            properties: { filesAnalyzed: { const: false } },
            not: { required: ['packageVerificationCode'] },
          },
        ],
      },
    },
    files: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['SPDXID', 'fileName', 'checksums'],
        properties: {
          SPDXID: id,
          fileName: { type: 'string', pattern: '^\\./' },
          checksums: {
            type: 'array',
            // 8.4: SHA-1 is mandatory.
            contains: { properties: { algorithm: { const: 'SHA1' }, checksumValue: digest(40) } },
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['algorithm', 'checksumValue'],
              properties: { algorithm: { enum: ['SHA1', 'SHA256'] }, checksumValue: text },
            },
          },
          licenseConcluded: text,
          licenseInfoInFiles: { type: 'array', items: text },
          copyrightText: text,
        },
      },
    },
    relationships: {
      type: 'array',
      contains: {
        properties: {
          spdxElementId: { const: 'SPDXRef-DOCUMENT' },
          relationshipType: { const: 'DESCRIBES' },
        },
      },
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['spdxElementId', 'relationshipType', 'relatedSpdxElement'],
        properties: {
          spdxElementId: id,
          relationshipType: { enum: ['DESCRIBES', 'CONTAINS', 'DEPENDS_ON'] },
          relatedSpdxElement: id,
        },
      },
    },
  },
} as const

export function spdxProblems(document: unknown): unknown[] {
  const validate = new Ajv({ strict: false, allErrors: true }).compile(spdxSchema)
  validate(document)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
