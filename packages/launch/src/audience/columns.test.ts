import { describe, expect, test } from 'vitest'
import { AudienceError } from './audience-error.ts'
import { chooseColumns } from './columns.ts'

const phoneOf = (header: readonly string[]) => chooseColumns(header).phone.map(({ position }) => header[position])

/** Headers of phone columns, by language. */
const found: Readonly<Record<string, string>> = {
  English:
    'phone, Phone Number, phoneNumber, phone_number, MOBILE, Cell, Cellphone, Cell #, Phone #, Phone no, Ph. No., Ph, Mob, Mob. No, Mobile #, Tel, Tel., TelephoneNumber, Phone1, Phone 1 - Value, Primary Phone, Home Phone, Contact Phone, Customer phone, customerPhoneNumber, user_phone, Recipient Phone, Landline, Contact Number, Contact No, Contact, Number, To, To Number, recipient, Destination, Phone (mobile), Phone Number (with country code), Phone (incl. country code), Mobile Number with Country Code, WhatsApp number (with country code), WhatsApp ID, wa_id, WA Number, WhatsApp, MSISDN, E.164, phone_e164, Phone (E164)',
  Spanish:
    'Teléfono, telefono_movil, Celular, Cel, Cel., Móvil, Número de teléfono, Nº de teléfono, Núm. celular, Número de celular, Nro. de celular, Teléfono celular, Tel. móvil, Teléfono 1, Teléfono fijo, Número WhatsApp, Whatsapp (con código de país), Celular con código, Teléfono (con código de país), Número de contacto, Teléfono de contacto, Fono, Fono contacto, Teléfono particular, Tfno., Tlf., Telf., Teléf., Número',
  Portuguese: 'Telefone, Celular/WhatsApp, Número do celular, Nº Telefone, Telemóvel, Contato, Telefone de contato, Fone, Fone celular',
  French:
    'Téléphone, Numéro de téléphone, N° de téléphone, Tél. portable, Portable, N° portable, Numéro de mobile, Mobile (avec indicatif), Tél., Natel',
  German:
    'Telefon, Telefonnummer, Telefonnr, Mobilnummer, Mobiltelefon, Handynummer, Handynr., Handy-Nr., Rufnummer, Telefon (mobil), Tel.-Nr., Tel. Mobil',
  'Italian, Dutch': 'Numero di telefono, Telefono cellulare, Cellulare, Telefoon, Telefoonnummer, Mobiel nummer, GSM-nummer',
  Nordic: 'Mobilnr., Telefonnummer, Puhelinnumero, Matkapuhelin, Símanúmer',
  'of Eastern Europe':
    'Nr telefonu, Numer telefonu, Telefon komórkowy, Telefonní číslo, Mobilní telefon, Telefónne číslo, Telefonszám, Număr de telefon, Broj telefona, Mobitel, Telefonska številka, Telefonas, Tālrunis, Telefoninumber, Телефон, Номер телефона, Моб. телефон, Мобильный, Тел., Контактный телефон, Мобільний телефон, Телефонен номер, Τηλέφωνο, Κινητό',
  'of the Middle East':
    'Cep Telefonu, Telefon Numarası, Cep No, GSM, رقم, هاتف, رقم هاتف, رقم الهاتف, جوال, رقم الجوال, موبايل, رقم الموبايل, واتساب, رقم الواتساب, رقم التليفون, رقم التواصل, شماره تلفن, تلفن همراه, موبایل, טלפון, מספר טלפון, נייד, טלפון נייד',
  'of Asia and Africa':
    'फ़ोन नंबर, मोबाइल नंबर, मोबाइल, ফোন নম্বর, Nomor Telepon, Nomor HP, No. HP, HP, No. Telp, No. WA, Nombor telefon, Số điện thoại, SĐT, Di động, เบอร์โทร, หมายเลขโทรศัพท์, โทรศัพท์, เบอร์มือถือ, 手机号, 手机号码, 电话, 电话号码, 联系电话, 手機號碼, 電話, 携帯電話, 携帯番号, 電話番号, 연락처, 휴대폰, 휴대폰 번호, 전화번호, Namba ya simu',
}

describe('the phone column', () => {
  test.each(Object.entries(found))('is found by its name in languages: %s', (_, names) => {
    const missed = names.split(', ').filter((name) => {
      try {
        return chooseColumns(['Name', name]).phone[0]?.position !== 1
      } catch {
        return true
      }
    })
    expect(missed).toEqual([])
  })

  test('is not one of these', () => {
    const names =
      'Phone type, Phone country code, Phone ext, Phone verified, Phone model, Phone consent, Emergency phone, Fax, Cell carrier, Order number, Zip, Postal code, Número de pedido, IP, Customer, CEP, Account number, Invoice no, Street number, Card number, State, Número de cliente, Número de cuenta, House no, WA, Номер заказа, رقم الطلب, رقم الهوية, 订单号, 注文番号, 身份证号码, Mobile app, ID number, National ID, DNI, CURP, CPF, Tracking number, Employee No, Location, Tier'
    const taken = names.split(', ').filter((name) => {
      try {
        chooseColumns(['Name', name])
        return true
      } catch {
        return false
      }
    })
    expect(taken).toEqual([])
  })

  test.each([
    [['Number', 'Customer', 'Customer phone'], 'Customer phone'],
    [['Número', 'Cliente', 'Teléfono de contacto'], 'Teléfono de contacto'],
    [['رقم', 'الاسم', 'رقم الجوال'], 'رقم الجوال'],
    [['番号', '氏名', '電話番号'], '電話番号'],
    [['Contact', 'Number'], 'Number'],
    [['Contact', 'Contact number', 'Number'], 'Contact number'],
    [['Phone type', 'Phone country code', 'Phone'], 'Phone'],
    [['Customer phone', 'Phone'], 'Phone'],
    [['Phone', 'msisdn'], 'msisdn'],
    [['To', 'From'], 'To'],
    [['Phone', 'Emergency phone', 'Fax'], 'Phone'],
  ])('of %j is %s', (header, name) => {
    expect(phoneOf(header)).toEqual([name])
  })

  test.each([
    [['Phone', 'Mobile']],
    [['Nombre', 'Teléfono', 'Celular']],
    [['Phone', 'Phone']],
    [['Home Phone', 'Mobile Phone', 'Business Phone']],
    [['Phone 1 - Value', 'Phone 2 - Value']],
    [['Teléfono 1', 'Teléfono 2']],
    [['電話', '携帯電話']],
    [['Customer phone', 'Lead phone']],
  ])('of %j is a question that names the columns', (header) => {
    expect(() => chooseColumns(header)).toThrow(AudienceError)
    for (const name of header.filter((text) => text !== 'Nombre')) expect(() => chooseColumns(header)).toThrow(`"${name}"`)
  })

  test('is the one that was named; of several the order counts', () => {
    const header = ['Home Phone', 'Mobile Phone', 'Notes']
    expect(chooseColumns(header, { phone: 'Mobile Phone' }).phone).toEqual([{ position: 1, international: false }])
    expect(chooseColumns(header, { phone: ['Mobile Phone', 'home phone'] }).phone.map(({ position }) => position)).toEqual([1, 0])
    expect(chooseColumns(header, { phone: 'notes' }).phone[0]?.position).toBe(2)
    expect(() => chooseColumns(header, { phone: 'Fax' })).toThrow(
      'There is no column "Fax". The header names "Home Phone", "Mobile Phone", "Notes".',
    )
    expect(() => chooseColumns(['Phone', 'Phone'], { phone: 'Phone' })).toThrow('2 columns called "Phone"')
  })

  test('says whether bare digits begin with the country code', () => {
    const international = (name: string) => chooseColumns([name]).phone[0]?.international
    expect(
      ['MSISDN', 'wa_id', 'WhatsApp ID', 'E.164', 'Phone Number (with country code)', 'Celular con código', 'Mobile (avec indicatif)'].map(
        international,
      ),
    ).toEqual(Array.from({ length: 7 }, () => true))
    expect(['Phone', 'Phone (without country code)', 'Celular (sin código de país)'].map(international)).toEqual([false, false, false])
  })

  test('a header that is a person is not shown', () => {
    expect(() => chooseColumns(['Ana', '+12125550123'])).toThrow('It seems to be no header')
    expect(() => chooseColumns(['Ana', '+12125550123'])).not.toThrow(/Ana|2125/)
  })
})

describe('other columns', () => {
  const columnsOf = (header: readonly string[]) => {
    const { firstName, lastName, fullName, email, zone, area, extension, country } = chooseColumns(['phone', ...header])
    const name = (position: number | undefined) => (position === undefined ? undefined : header[position - 1])
    return [firstName, lastName, fullName, email, zone, area, extension, ...country].map(name).filter((text) => text !== undefined)
  }

  test.each([
    ['names', ['Given Name', 'Surname', 'E-Mail']],
    ['names in Spanish', ['Nombre', 'Apellidos', 'Correo electrónico']],
    ['names in Russian', ['Имя', 'Фамилия']],
    ['the zone', ['Time zone']],
    ['the zone in Spanish', ['Zona horaria']],
    ['area and extension', ['DDD', 'Ramal']],
    ['the country', ['País']],
    ['the country code', ['Country code']],
    ['the country code in Spanish', ['Código de país']],
    ['the country in Arabic', ['الدولة']],
    ['the country in Korean', ['국가']],
  ])('%s', (_, header) => {
    expect(columnsOf(header).toSorted()).toEqual(header.toSorted())
  })

  test('may say in brackets whose they are', () => {
    const header = ['Order', 'First Name (Billing)', 'Email (Billing)', 'Country Code (Billing)', 'Phone (Billing)']
    expect(chooseColumns(header)).toMatchObject({ phone: [{ position: 4 }], firstName: 1, email: 2, country: [3] })
  })

  test('when somebody agreed counts only where nothing says whether', () => {
    const consent = (header: readonly string[]) => chooseColumns(['phone', ...header]).consent.map(({ position }) => header[position - 1])
    expect(consent(['opt_in', 'opt_in_at'])).toEqual(['opt_in'])
    expect(consent(['Consent date'])).toEqual(['Consent date'])
    expect(consent(['opt_in', 'unsubscribed_at'])).toEqual(['opt_in', 'unsubscribed_at'])
  })

  test('a calling code is surer than a country, and that surer than one of the address', () => {
    const header = ['phone', 'Shipping country', 'Country', 'Phone country code']
    expect(chooseColumns(header).country.map((position) => header[position])).toEqual(['Phone country code', 'Country', 'Shipping country'])
  })
})
