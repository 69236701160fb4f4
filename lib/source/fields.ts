type Fields<T> = Record<string, T>;

/** A field as `Object.fromEntries` makes it: setting `__proto__` would do something else. */
export function put<T>(fields: Fields<T>, name: string, value: T): void {
  if (name === '__proto__') Object.defineProperty(fields, name, { value, configurable: true, enumerable: true, writable: true });
  else fields[name] = value;
}

/** The same fields with other values. In one pass: configurations are made of little else. */
export function mapped<T, U>(fields: Readonly<Fields<T>>, each: (value: T, name: string) => U): Fields<U> {
  const made: Fields<U> = {};
  for (const name of Object.keys(fields)) put(made, name, each(fields[name] as T, name));
  return made;
}

/** As `mapped`, but the fields themselves where no value changes: most of a configuration is written out. */
export function mappedOrSame<T>(fields: Readonly<Fields<T>>, each: (value: T, name: string) => T): Readonly<Fields<T>> {
  const names = Object.keys(fields);
  let made: Fields<T> | undefined;
  for (let at = 0; at < names.length; at++) {
    const name = names[at] as string;
    const value = each(fields[name] as T, name);
    if (!made && value !== fields[name]) {
      made = {};
      for (const before of names.slice(0, at)) put(made, before, fields[before] as T);
    }
    if (made) put(made, name, value);
  }
  return made ?? fields;
}
