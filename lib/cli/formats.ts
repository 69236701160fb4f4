import { InputError } from '../model/errors';
import { FORMATS, isFormat, type Format } from '../report/formats';

/** Where one format of the report goes: to a file, or to standard output. */
export interface Output {
  readonly format: Format;
  readonly file?: string;
}

/** `--format` as given, `F` or `F=FILE`. Default: text on standard output. */
export function outputsOf(values: readonly string[]): readonly Output[] {
  const outputs = (values.length === 0 ? ['text'] : values).map(outputOf);
  const places = outputs.map(({ file }) => file);
  const twice = places.find((file, index) => places.indexOf(file) !== index);
  if (places.length > new Set(places).size) {
    throw new InputError(`two formats go to ${twice ?? 'standard output'}: give each its file, as in --format json=report.json`);
  }
  return outputs;
}

function outputOf(value: string): Output {
  const at = value.indexOf('=');
  const format = at === -1 ? value : value.slice(0, at);
  if (!isFormat(format)) {
    throw new InputError(`--format ${value} is none of ${FORMATS.join(', ')}`);
  }
  if (at === -1) {
    return { format };
  }
  const file = value.slice(at + 1);
  if (file === '') {
    throw new InputError(`--format ${value} lacks the file: write --format ${format}=FILE`);
  }
  return { format, file };
}
