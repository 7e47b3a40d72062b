import type { DescribedOperation } from '../../../../scripts/generate/read/document.ts'
import type { PortalProvider } from './portal.ts'

/** What providers may be able to do (`x-capabilities`), in the order in which a campaign needs it. */
export const tasks = {
  createCampaign: {
    title: 'Create a campaign',
    cell: 'Create',
    aliases: [
      'creat campaign',
      'campain',
      'campaing',
      'campaña',
      'launch',
      'new campaign',
      'bulk',
      'blast',
      'broadcast',
      'campaña',
      'crear campaña',
    ],
  },
  addRecipients: {
    title: 'Add recipients to a campaign',
    cell: 'Add recipients',
    aliases: ['recipents', 'recievers', 'campaña', 'upload contacts', 'audience', 'import people', 'destinatarios', 'agregar contactos'],
  },
  scheduleCampaign: {
    title: 'Schedule a campaign',
    cell: 'Schedule',
    aliases: ['shedule campaign', 'shedule campain', 'campaña', 'send later', 'launch time', 'programar', 'agendar', 'start date'],
  },
  startCampaign: { title: 'Start a campaign', cell: 'Start', aliases: ['campaña', 'activate', 'launch', 'begin', 'iniciar', 'lanzar'] },
  pauseCampaign: {
    title: 'Pause a campaign',
    cell: 'Pause',
    aliases: ['puase', 'pasue', 'campaña', 'stop', 'halt', 'hold', 'pausar', 'detener'],
  },
  resumeCampaign: { title: 'Resume a campaign', cell: 'Resume', aliases: ['campaña', 'continue', 'unpause', 'reanudar'] },
  cancelCampaign: {
    title: 'Cancel a campaign',
    cell: 'Cancel',
    aliases: ['cancle', 'cancell', 'campaña', 'stop', 'abort', 'end', 'terminate', 'kill', 'cancelar', 'detener'],
  },
  listCampaigns: { title: 'List campaigns', cell: 'List', aliases: ['campaña', 'find campaigns', 'all campaigns', 'listar'] },
  recipientStatus: {
    title: 'See how far each recipient has got',
    cell: 'Recipient status',
    aliases: ['campaña', 'progress', 'delivery status', 'result', 'report', 'estado', 'resultado'],
  },
  sendSingle: {
    title: 'Reach one person outside a campaign',
    cell: 'Reach one person',
    aliases: ['campaña', 'single call', 'test call', 'one message', 'dial', 'llamar', 'enviar'],
  },
} as const

export type Task = keyof typeof tasks

/** The operation for a task, and the field of its request that makes the difference. */
export interface Capability {
  readonly operation: DescribedOperation
  readonly field?: string
  /** The value of the field that does it. */
  readonly value?: string
}

/** How a provider does a task; `undefined` if it has no way. */
export function capabilityOf(provider: PortalProvider, task: Task): Capability | undefined {
  // The lint rules extension-form and capabilities-target have checked its form and that the operations exist.
  const entry = capabilities(provider)[task] as string | { operationId: string; with: string; value?: string } | null | undefined
  if (!entry) return undefined
  const id = typeof entry === 'string' ? entry : entry.operationId
  const operation = provider.operations.find((candidate) => candidate.id === id)
  if (!operation) throw new Error(`${provider.spec}: x-capabilities.${task}: there is no operation ${id}.`)
  return {
    operation,
    ...(typeof entry === 'string' ? {} : { field: entry.with, ...(entry.value === undefined ? {} : { value: entry.value }) }),
  }
}

/** The channels on which a provider reaches people. */
export function channelsOf(provider: PortalProvider): readonly string[] {
  return (capabilities(provider)['channels'] ?? []) as readonly string[]
}

function capabilities(provider: PortalProvider): Readonly<Record<string, unknown>> {
  return (provider.document['x-capabilities'] ?? {}) as Readonly<Record<string, unknown>>
}

/** A channel as people call it. */
export function channelName(channel: string): string {
  return { 'phone-call': 'phone call', whatsapp: 'WhatsApp', sms: 'SMS', telegram: 'Telegram' }[channel] ?? channel
}
