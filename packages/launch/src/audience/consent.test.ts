import { describe, expect, test } from 'vitest'
import { consentRole, readConsent } from './consent.ts'

const read = (header: string, cell: string) => {
  const role = consentRole(header)
  return role && readConsent(role, cell)
}

describe('a column that says who must not be contacted', () => {
  test.each([
    ['Do not contact', 'TRUE', ''],
    ['do_not_call', 'true', 'false'],
    ['doNotCall', '1', '0'],
    ['DNC', 'Y', 'N'],
    ['Do Not Disturb (DND)', 'Yes', 'No'],
    ['Opted out', 'yes', 'no'],
    ['OptOut', '1.0', '0.0'],
    ['Opt out date', '2024-05-01', ''],
    ['Opt-Out Status', 'Opted Out', 'Opted In'],
    ['Unsubscribed', '1', '0'],
    ['Blacklisted', 'x', ''],
    ['Stop', '✓', ''],
    ['Consent withdrawn', 'yes', 'no'],
    ['Not opted in', 'yes', 'no'],
    ['Has opted out of SMS', 'true', 'false'],
    ['No molestar', 'Sí', 'No'],
    ['No llamar', 'X', ''],
    ['Dado de baja', 'VERDADERO', 'FALSO'],
    ['Lista negra', 'Sí', 'No'],
    ['Não perturbe', 'Sim', 'Não'],
    ['Descadastrado', 'sim', 'não'],
    ['Ne pas appeler', 'oui', 'non'],
    ['Désabonné', 'VRAI', 'FAUX'],
    ['Nicht kontaktieren', 'ja', 'nein'],
    ['Werbesperre', 'WAHR', 'FALSCH'],
    ['Не звонить', 'да', 'нет'],
    ['عدم الاتصال', 'نعم', 'لا'],
    ['إلغاء الاشتراك', 'نعم', 'لا'],
    ['退订', '是', '否'],
    ['配信停止', 'はい', 'いいえ'],
    ['수신거부', '예', '아니오'],
    ['Aramayın', 'evet', 'hayır'],
  ])('%s: %s and %j', (header, stop, go) => {
    expect([read(header, stop), read(header, go)]).toEqual(['opted-out', undefined])
  })

  test('anything that is no clear no counts', () => {
    expect(['since March', 'asked by phone', 'maybe', 'active', '2'].map((cell) => read('Do not contact', cell))).toEqual(
      Array.from({ length: 5 }, () => 'opted-out'),
    )
  })
})

describe('a column that says who agreed', () => {
  test.each([
    ['SMS consent', 'no', 'yes'],
    ['opt_in', '0', '1'],
    ['SMS Opt-In', 'FALSE', 'TRUE'],
    ['WhatsApp opt-in', '', 'true'],
    ['Subscribed', 'N', 'Y'],
    ['Accepts SMS Marketing', 'no', 'yes'],
    ['GDPR consent', 'withdrawn', 'given'],
    ['Consent date', '', '2024-05-01'],
    ['Can contact', 'no', 'yes'],
    ['Suscrito', 'No', 'Sí'],
    ['Acepta mensajes', 'no', 'sí'],
    ['Consentimiento', 'No', 'Sí'],
    ['Aceita receber SMS', 'não', 'sim'],
    ['Einwilligung', 'nein', 'ja'],
    ['Согласие', 'нет', 'да'],
    ['موافقة', 'لا', 'نعم'],
    ['הסכמה', 'לא', 'כן'],
    ['同意', '否', '是'],
    ['동의', '아니오', '예'],
    ['Zgoda', 'nie', 'tak'],
    ['İzin', 'hayır', 'evet'],
  ])('%s: %j and %s', (header, stop, go) => {
    expect([read(header, stop), read(header, go)]).toEqual(['no-consent', undefined])
  })

  test('anything that is no clear yes counts as a no, and says so', () => {
    expect(['pending', 'asked', '?'].map((cell) => read('SMS consent', cell))).toEqual([
      'consent-unclear',
      'consent-unclear',
      'consent-unclear',
    ])
  })
})

test('a status column counts where it says so', () => {
  expect(read('Subscription status', 'Unsubscribed')).toBe('opted-out')
  expect(read('Status', 'do_not_contact')).toBe('opted-out')
  expect(read('Estado', 'Dado de baja')).toBe('opted-out')
  expect(['Active', 'Baja California', 'Lead', ''].map((cell) => read('Estado', cell))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('words that are about payments and cards count in a status of contacting people alone', () => {
  const words = ['Declined', 'Refused', 'Rejected', 'Expired', 'Blocked', 'Cancelada']
  expect(words.map((word) => read('Payment status', word))).toEqual(words.map(() => undefined))
  expect(words.map((word) => read('Status', word))).toEqual(words.map(() => undefined))
  expect(words.map((word) => read('Subscription status', word))).toEqual(words.map(() => 'opted-out'))
  expect(['Card blocked', 'Account suppressed', 'Opposition CB', 'Blocked seats', 'Tarjeta bloqueada'].map(consentRole)).toEqual(
    Array.from({ length: 5 }, () => undefined),
  )
  expect(['Blocked', 'Is blocked', 'SMS blocked', 'Bloqueado', 'Gesperrt', 'Excluido'].map(consentRole)).toEqual(
    Array.from({ length: 6 }, () => 'opt-out'),
  )
})

test('what is about mail, or about how consent was given, says nothing of calls and messages', () => {
  const names = [
    'Email opt-in',
    'Accepts Email Marketing',
    'Newsletter',
    'Email unsubscribed',
    'Consent source',
    'Opt-out link',
    'Consent ID',
    'Phone',
    'Name',
    'Active',
  ]
  expect(names.filter((name) => consentRole(name) !== undefined)).toEqual([])
  expect(consentRole('Email and SMS opt-out')).toBe('opt-out')
})
