import { join, parse } from 'node:path';

/** The file for a member of a fleet: `report.json` becomes `report.eu.json`. */
export function memberFile(path: string, member: string): string {
  const { dir, name, ext } = parse(path);
  return join(dir, `${name}.${encodeURIComponent(member)}${ext}`);
}

/** Reads the names of such files back; undefined for other files. */
export function memberPattern(path: string): (file: string) => string | undefined {
  const { name, ext } = parse(path);
  return (file) => {
    const member = file.slice(name.length + 1, file.length - ext.length);
    return member !== '' && file === parse(memberFile(path, decoded(member))).base ? decoded(member) : undefined;
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
