import { bodyExample } from './rules/schema/body-example.ts'
import { bodyReference } from './rules/schema/body-reference.ts'
import { capabilitiesTarget } from './rules/document/capabilities-target.ts'
import { componentNames } from './rules/document/component-names.ts'
import { extensionForm } from './rules/document/extension-form.ts'
import { listPagination } from './rules/operation/list-pagination.ts'
import { mediaTypes } from './rules/schema/media-types.ts'
import { noOrphanFile } from './rules/document/no-orphan-file.ts'
import { openapiVersion } from './rules/document/openapi-version.ts'
import { operationFacts } from './rules/operation/operation-facts.ts'
import { operationIdForm } from './rules/operation/operation-id-form.ts'
import { operationParameters } from './rules/operation/operation-parameters.ts'
import { parameterExample } from './rules/parameter/parameter-example.ts'
import { propertyDescription } from './rules/schema/property-description.ts'
import { reconcileTarget } from './rules/operation/reconcile-target.ts'
import { securitySchemes } from './rules/document/security-schemes.ts'
import { sensitivePlace } from './rules/schema/sensitive-place.ts'
import { servers } from './rules/document/servers.ts'
import { singleTag } from './rules/operation/single-tag.ts'
import { stateTarget } from './rules/operation/state-target.ts'
import { strictRequest } from './rules/schema/strict-request.ts'
import { supportedOperation } from './rules/operation/supported-operation.ts'
import { supportedParameter } from './rules/parameter/supported-parameter.ts'
import { supportedSchema } from './rules/schema/supported-schema.ts'
import { tolerantResponse } from './rules/schema/tolerant-response.ts'
import { webhookFacts } from './rules/document/webhook-facts.ts'

/** The rules of `specs/README.md` that Redocly's own do not cover. */
export default function campaignkit() {
  return {
    id: 'campaignkit',
    rules: {
      oas2: { 'openapi-version': openapiVersion },
      oas3: {
        'body-example': bodyExample,
        'body-reference': bodyReference,
        'capabilities-target': capabilitiesTarget,
        'component-names': componentNames,
        'extension-form': extensionForm,
        'list-pagination': listPagination,
        'media-types': mediaTypes,
        'no-orphan-file': noOrphanFile,
        'openapi-version': openapiVersion,
        'operation-facts': operationFacts,
        'operation-id-form': operationIdForm,
        'operation-parameters': operationParameters,
        'parameter-example': parameterExample,
        'property-description': propertyDescription,
        'reconcile-target': reconcileTarget,
        'security-schemes': securitySchemes,
        'sensitive-place': sensitivePlace,
        servers: servers,
        'single-tag': singleTag,
        'state-target': stateTarget,
        'strict-request': strictRequest,
        'supported-operation': supportedOperation,
        'supported-parameter': supportedParameter,
        'supported-schema': supportedSchema,
        'tolerant-response': tolerantResponse,
        'webhook-facts': webhookFacts,
      },
    },
  }
}
