/**
 * How a schema is described where its own words would mislead: a flag that is read from the text `true`, or a pattern
 * of three lines that says no more than `date-time`. The description stays.
 */
export const told =
  (schema: Readonly<Record<string, unknown>>) =>
  ({ jsonSchema }: { readonly jsonSchema: object }): void => {
    for (const name of Object.keys(jsonSchema)) if (name !== 'description') Reflect.deleteProperty(jsonSchema, name);
    Object.assign(jsonSchema, schema);
  };
