/** Which column holds what; numbers are positions. */
export interface AudienceColumns {
  readonly phone: number
  /** Whether the phone column's name says that its numbers begin with the country code. */
  readonly international: boolean
  readonly firstName: number | undefined
  readonly lastName: number | undefined
  readonly fullName: number | undefined
  readonly email: number | undefined
}

// The usual names, the surest first, in English, Spanish, Portuguese, French, German and Arabic; accents and spaces do not count.
const internationalPhone = ['e164', 'phone e164', 'msisdn']
const phone = [
  ...internationalPhone,
  ...listOf('phone number, phone no, phone, mobile number, mobile phone number, mobile phone, mobile no, mobile'),
  ...listOf('cell phone number, cell phone, cell number, cell, cellular, whatsapp number, whatsapp phone, whatsapp'),
  ...listOf('telephone number, telephone, tel, contact number, primary phone, phone 1 value, number'),
  ...listOf('numero de telefono, telefono movil, telefono celular, telefono, numero celular, celular, movil, numero'),
  ...listOf('numero de telefone, telefone celular, telefone, telemovel'),
  ...listOf('numero de telephone, telephone portable, telephone mobile, portable'),
  ...listOf('telefonnummer, handynummer, mobilnummer, rufnummer, telefon, handy, mobil'),
  ...listOf('رقم الهاتف, رقم الجوال, رقم الموبايل, الهاتف, الجوال, الموبايل'),
  'contact',
]
const firstName = listOf('first name, given name, forename, primer nombre, nombres, prenom, primeiro nome, vorname')
const lastName = [
  ...listOf('last name, surname, family name, apellidos, apellido, apellido paterno'),
  ...listOf('sobrenome, apelido, nom de famille, nachname, familienname'),
]
const fullName = listOf('full name, nombre completo, nome completo, nom complet, contact name, customer name, cliente, الاسم')
/** First names if there is a column of last names beside them, otherwise whole names. */
const name = listOf('name, nombre, nome, nom')
/** Last names, because their language calls the first name something else: `Prénom, Nom`. */
const nameBeside = { prenom: 'nom', vorname: 'name' }
const email = [
  ...listOf('email, mail, email address, mail address, correo, correo electronico, direccion de correo'),
  ...listOf('adresse email, adresse mail, courriel, email 1 value, البريد الالكتروني'),
]

function listOf(text: string): string[] {
  return text.split(', ')
}

/** Words in a header that make it a phone column when no usual name fits: `Customer phone`, `Teléfono de contacto`. */
const phoneWord = /(^| )(phone|mobile|cell|telephone|telefono|movil|celular|telefone|telefon|msisdn|whatsapp)( |$)/
/** Words of columns that are about a phone but hold no number. */
const otherWord =
  /(^| )(type|tipo|country|pais|code|codigo|label|ext|extension|fax|opt|consent|status|carrier|model|verified|validated|id)( |$)/

/**
 * Finds the columns by their names.
 * @param header The cells of the header.
 * @returns The columns, or `undefined` if none holds phone numbers.
 */
export function audienceColumns(header: readonly string[]): AudienceColumns | undefined {
  const names = header.map(plainName)
  const compact = names.map(withoutSpaces)
  const find = (usual: readonly string[]) => {
    const found = usual.map(withoutSpaces).find((candidate) => compact.includes(candidate))
    return found === undefined ? undefined : compact.indexOf(found)
  }
  const loose = names.findIndex((candidate) => phoneWord.test(candidate) && !otherWord.test(candidate))
  const position = find(phone) ?? (loose === -1 ? undefined : loose)
  if (position === undefined) return undefined
  const beside = Object.entries(nameBeside).flatMap(([first, last]) => (compact.includes(first) ? [last] : []))
  const family = find([...lastName, ...beside])
  const plain = find(name)
  return {
    phone: position,
    international: internationalPhone.map(withoutSpaces).includes(compact[position] ?? ''),
    firstName: find(firstName) ?? (family === undefined ? undefined : plain),
    lastName: family,
    fullName: find(fullName) ?? (family === undefined ? plain : undefined),
    email: find(email),
  }
}

/** `E-Mail_Address` and `e mail address` are the same name, and so are `Teléfono` and `telefono`. */
function plainName(text: string): string {
  return text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** `Phonenumber` and `Phone number` are the same name, too. */
function withoutSpaces(text: string): string {
  return text.replaceAll(' ', '')
}
