import { bodyExample } from './rules/body-example.ts'
import { bodyReference } from './rules/body-reference.ts'
import { capabilitiesTarget } from './rules/capabilities-target.ts'
import { extensionForm } from './rules/extension-form.ts'
import { listPagination } from './rules/list-pagination.ts'
import { noOrphanFile } from './rules/no-orphan-file.ts'
import { operationFacts } from './rules/operation-facts.ts'
import { operationIdForm } from './rules/operation-id-form.ts'
import { parameterExample } from './rules/parameter-example.ts'
import { propertyDescription } from './rules/property-description.ts'
import { reconcileTarget } from './rules/reconcile-target.ts'
import { serverId } from './rules/server-id.ts'
import { singleTag } from './rules/single-tag.ts'
import { stateTarget } from './rules/state-target.ts'
import { strictRequest } from './rules/strict-request.ts'
import { tolerantResponse } from './rules/tolerant-response.ts'
import { webhookFacts } from './rules/webhook-facts.ts'

/** The rules of `specs/README.md` that Redocly's own do not cover. */
export default function campaignkit() {
  return {
    id: 'campaignkit',
    rules: {
      oas3: {
        'body-example': bodyExample,
        'body-reference': bodyReference,
        'capabilities-target': capabilitiesTarget,
        'extension-form': extensionForm,
        'list-pagination': listPagination,
        'no-orphan-file': noOrphanFile,
        'operation-facts': operationFacts,
        'operation-id-form': operationIdForm,
        'parameter-example': parameterExample,
        'property-description': propertyDescription,
        'reconcile-target': reconcileTarget,
        'server-id': serverId,
        'single-tag': singleTag,
        'state-target': stateTarget,
        'strict-request': strictRequest,
        'tolerant-response': tolerantResponse,
        'webhook-facts': webhookFacts,
      },
    },
  }
}
