import { z } from 'zod';
import { Line, Said } from '../../src/calls/call';

/** A place in a form where a text goes: field names, `#` for each entry of a list, `*` for a field named freely. */
export type Path = readonly string[];

export interface TextField {
  readonly path: Path;
  /** Somebody writes there what they like; else it is a name or an id that must be known. */
  readonly free: boolean;
}

/** Every text field of a form, found in its schema: a call that is added later is covered by itself. */
export function textFields(schema: z.ZodType, at: Path = []): TextField[] {
  if (schema instanceof z.ZodString) return [{ path: at, free: schema === Said() || schema === Line() }];
  if (schema instanceof z.ZodObject)
    return Object.entries<z.ZodType>(schema.shape).flatMap(([field, inner]) => textFields(inner, [...at, field]));
  if (schema instanceof z.ZodArray) return textFields(schema.element as z.ZodType, [...at, '#']);
  if (schema instanceof z.ZodRecord) return textFields(schema.valueType as z.ZodType, [...at, '*']);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((one) => textFields(one as z.ZodType, at));
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodReadonly)
    return textFields(schema.unwrap() as z.ZodType, at);
  if ([z.ZodNumber, z.ZodBoolean, z.ZodEnum, z.ZodLiteral].some((kind) => schema instanceof kind)) return [];
  throw new Error(`A form holds a ${schema.constructor.name} at ${at.join('.')}: say whether people type text there.`);
}

/** The form with another text in one field. Where its list is empty or missing, one entry is made. */
export function withText(schema: z.ZodType, form: unknown, [step, ...rest]: Path, text: string): unknown {
  if (step === undefined) return text;
  const inner = inside(schema, step);
  if (step === '#') {
    const list = Array.isArray(form) && form.length > 0 ? form : [plainest(inner)];
    return [withText(inner, list[0], rest, text), ...list.slice(1)];
  }
  const fields = typeof form === 'object' && form !== null ? form : {};
  const names = step === '*' ? Object.keys(fields) : [step];
  const changed = (names.length > 0 ? names : ['x']).map((name) => [
    name,
    withText(inner, (fields as Record<string, unknown>)[name], rest, text),
  ]);
  return { ...fields, ...Object.fromEntries(changed) };
}

/** What stands at one step into a form. */
function inside(schema: z.ZodType, step: string): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodReadonly)
    return inside(schema.unwrap() as z.ZodType, step);
  if (schema instanceof z.ZodUnion) {
    const list = schema.options.find((one) => one instanceof z.ZodArray);
    return inside((list ?? schema.options[0]) as z.ZodType, step);
  }
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  return (schema as z.ZodObject).shape[step] as z.ZodType;
}

/** The least that an entry of a list may be. */
function plainest(schema: z.ZodType): unknown {
  if (schema instanceof z.ZodObject)
    return Object.fromEntries(
      Object.entries<z.ZodType>(schema.shape)
        .filter(([, inner]) => !(inner instanceof z.ZodOptional || inner instanceof z.ZodDefault))
        .map(([field, inner]) => [field, plainest(inner)]),
    );
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodNumber) return 1;
  return '';
}
