import { bodyExample } from './rules/schema/body-example.ts'
import { bodyReference } from './rules/schema/body-reference.ts'
import { capabilitiesTarget } from './rules/document/capabilities-target.ts'
import { extensionForm } from './rules/document/extension-form.ts'
import { listPagination } from './rules/operation/list-pagination.ts'
import { noOrphanFile } from './rules/document/no-orphan-file.ts'
import { operationFacts } from './rules/operation/operation-facts.ts'
import { operationIdForm } from './rules/operation/operation-id-form.ts'
import { parameterExample } from './rules/parameter/parameter-example.ts'
import { propertyDescription } from './rules/schema/property-description.ts'
import { reconcileTarget } from './rules/operation/reconcile-target.ts'
import { serverId } from './rules/document/server-id.ts'
import { singleTag } from './rules/operation/single-tag.ts'
import { stateTarget } from './rules/operation/state-target.ts'
import { strictRequest } from './rules/schema/strict-request.ts'
import { tolerantResponse } from './rules/schema/tolerant-response.ts'
import { webhookFacts } from './rules/document/webhook-facts.ts'

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
