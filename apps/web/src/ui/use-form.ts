import type { z } from 'zod'
import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import type { Ref } from 'vue'
import { states } from '../locales/fr.ts'
import { fieldSentence } from '../locales/fr-fields.ts'
import { isRefusal } from './refusal.ts'
import { markPageErrors } from './use-page-title.ts'

export interface FieldError {
  path: string
  message: string
}

interface FormOptions<Schema extends z.ZodType, Values extends object> {
  /** Or how to fetch it: public pages let zod come after the first view, and always before the form is sent. */
  schema: Schema | (() => Promise<Schema>)
  initial: Values
  /** Sentence of a field when it is refused, by path (`responsible.phone`); otherwise a general one is used. */
  messages?: Partial<Record<string, string>>
  /** What is sent, when the fields are not in the shape of the schema. */
  toInput?: (values: Values) => unknown
}

/**
 * A form validated when it is sent, by the contract's schema; the server's refusals fill the same summary.
 * Typed values are never lost. Bind `errors` and `general` to `ErrorSummary`, `errorOf(path)` to each field.
 */
export function useForm<Schema extends z.ZodType, Values extends object>(options: FormOptions<Schema, Values>) {
  const values = ref({ ...options.initial }) as Ref<Values>
  const errors = shallowRef<readonly FieldError[]>([])
  const general = ref<string | null>(null)
  const isSubmitting = ref(false)

  function show(found: readonly FieldError[], sentence: string | null) {
    const seen = new Set<string>()
    errors.value = found.filter(({ path }) => !seen.has(path) && seen.add(path))
    general.value = sentence
    markPageErrors(errors.value.length > 0 || sentence !== null)
  }

  const schema = typeof options.schema === 'function' ? options.schema() : options.schema
  // Failing to arrive is told when the form is sent, by trying again.
  if (schema instanceof Promise) schema.catch(() => undefined)

  async function readSchema(): Promise<Schema> {
    if (typeof options.schema !== 'function') return options.schema
    return Promise.resolve(schema).catch(options.schema)
  }

  async function validate(): Promise<z.output<Schema> | undefined> {
    const read = await readSchema()
    const result = read.safeParse(options.toInput ? options.toInput(values.value) : values.value)
    if (result.success) return result.data
    const found = result.error.issues.map((issue) => {
      const path = issue.path.join('.')
      return { path, message: options.messages?.[path] ?? fieldSentence(issue.code, issue) }
    })
    show(found, null)
    return undefined
  }

  /** Validates, then calls `send`; a refusal or a lost network is shown, anything else is thrown again. Answers whether it went through. */
  async function submit(send: (input: z.output<Schema>) => Promise<unknown>): Promise<boolean> {
    if (isSubmitting.value) return false
    isSubmitting.value = true
    try {
      const input = await validate()
      if (input === undefined) return false
      await send(input)
      show([], null)
      return true
    } catch (cause) {
      // `fetch` fails with a TypeError when there is no network.
      if (cause instanceof TypeError) {
        show([], states.networkFailed)
        return false
      }
      if (!isRefusal(cause)) throw cause
      const found = cause.fields.map(({ path, message }) => ({ path, message: options.messages?.[path] ?? message }))
      show(found, found.length > 0 ? null : cause.sentence)
      return false
    } finally {
      isSubmitting.value = false
    }
  }

  const byPath = computed(() => new Map(errors.value.map(({ path, message }) => [path, message])))
  onScopeDispose(() => markPageErrors(false))

  return { values, errors, general, isSubmitting, submit, errorOf: (path: string) => byPath.value.get(path) }
}
