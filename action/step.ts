import { refusalOf } from '../src/errors.ts';
import { workflowCommand } from './workflow-command.ts';

/** Runs a step of action.yml, which ends with the code it gives; an error is told as an annotation. */
export async function step(perform: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await perform();
  } catch (error) {
    const { sentences, exitCode } = refusalOf(error);
    process.stdout.write(workflowCommand('error', sentences.join(' ')));
    process.exitCode = exitCode;
  }
}
