/** Packages that few commands need stand in folders of `tools/`, and are installed when such a command first runs. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the programs of `tools/<name>`, installed if they are not there, or not as its lock file says. */
export function installedTools(name: 'check' | 'majors' | 'peers' | 'runners'): string {
  const folder = fileURLToPath(new URL(`../tools/${name}`, import.meta.url));
  if (!isCurrent(folder)) {
    process.stderr.write(`Installing tools/${name}, once\n`);
    const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' });
    if (status !== 0) throw new Error(`The packages of tools/${name} could not be installed: see above.`);
  }
  return join(folder, 'node_modules', '.bin');
}

/** npm writes its own lock file into `node_modules` when everything is there. */
function isCurrent(folder: string): boolean {
  const installed = join(folder, 'node_modules', '.package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(folder, 'package-lock.json')).mtimeMs;
}
