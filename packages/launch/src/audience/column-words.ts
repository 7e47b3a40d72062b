// The words that headers are made of, in the languages of the providers' markets and around them. All are written as `plainName` leaves
// them: lower case, without accents.

import { plainName, plainPattern } from './plain-name.ts'

/** A list of words, parted by spaces. */
function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/).map(plainName))
}

/** Words that say "phone", alone or with fillers. */
export const phoneWords = words(`
  phone phones phonenumber phonenumbers phoneno phonenum phonenr telephone telephones telephonenumber mobile mobiles mobileno mobilenumber
  mobilephone mobilephonenumber mob mobno cell cells cellno cellnumber cellphone cellphonenumber cellular smartphone tel tels telno telnr tele teleph ph
  landline gsm gsmnr msisdn msisdns whatsapp whatsappnumber whatsappno whats wapp wsp wpp
  telefono telefonos telef telf tlf tlfno tlfn tfno tfn movil moviles celular celulares cel cels fono fonos
  telefone telefones telemovel telemoveis fone fones zap
  portable natel telefon telefonnr telefonnummer telefonnummern telefonnumer handy handynr handynummer mobil mobilnr mobilnummer mobiltelefon mobilfunk
  mobilfunknummer rufnummer rufnr festnetz fon cellulare cellulari telefoon telefoonnummer telefoonnr mobiel gsmnummer
  tlfnr puhelin puhelinnumero matkapuhelin kannykka simi simanumer farsimi telefonu telefony komorka komorkowy telefonni telefonne telefonen telefoninumber mobilni telefonszam
  mobilszam telefona telefoni mobitel mobitela telefonska telefonas talrunis telefons telefonoa mugikorra telepono telpon telepon telp hp
  ponsel handphone bimbit seluler sdt simu telefonnumre telefonnumret numtel telmobil
  телефон телефонен телефона телефону телефони тел мобильный мобильного мобільний мобилен мобилни моб сотовый
  τηλεφωνο τηλεφωνου κινητο κινητου τηλ
  هاتف الهاتف هاتفي جوال الجوال جوالك موبايل الموبايل محمول المحمول تلفون التلفون تليفون التليفون واتساب الواتساب واتس خلوي الخلوي نقال النقال
  تلفن موبایل همراه فون موبائل مۆبایل تەلەفۆن
  טלפון הטלפון נייד הנייד פלאפון סלולרי וואטסאפ
  फोन मोबाइल दूरभाष ফোন মোবাইল தொலைபேசி கைபேசி ఫోన్ మొబైల్ ಫೋನ್ ഫോൺ ફોન ਫੋਨ
  ტელეფონი ტელეფონის მობილური հեռախոս հեռախոսահամար բջջային ስልክ 연락처 联系方式 聯絡方式
`)

/** Parts of headers in scripts that do not part their words. */
export const phoneParts = plainPattern(
  /电话|電話|手机|手機|携帯|ケータイ|スマホ|座机|전화|휴대폰|핸드폰|โทรศัพท|เบอร์โทร|มือถือ|ទូរសព្ទ|ໂທລະສັບ|ဖုန်း|dien thoai|di dong/,
)

/** Words that name a phone column only together with one of `numberWords`: alone they are postal codes, states, or somebody's initials. */
export const phoneWithNumberWords = words('wa cep cp m t ct sms')

/** Words that say "number". Alone they are a weak name. */
export const numberWords = words(`
  number numbers num no nr nro nos n numero numeros nummer nummern numer numeru nomor nomer numara numarasi cislo broj stevilka numri szam so namba
  номер номера αριθμος رقم الرقم شماره نمبر ژمارە מספר नंबर नम्बर নম্বর nomeri համար ნომერი 号码 號碼 番号 번호 หมายเลข เบอร์
`)
/** Words that add nothing: `Número de teléfono`, `Phone Number (with country code)`, `Phone 1 - Value`. */
export const fillerWords = words(`
  the of de del da do du des di d la el le l los las a o my your mi tu su meu seu mon votre mein ihr with and incl including inc con com avec mit inkl inklusive
  plus y e et und code codigo cod country pais pays land indicatif vorwahl prefijo area international internacional e164 full complete completo primary main
  principal value valor home work business office personal private privat privado casa hogar oficina trabajo trabalho domicile bureau particular other otro
  line linea direct nu number ya cua
`)

/** Words of columns that are about a phone but hold no number, or somebody else's. */
export const otherWords = words(`
  type types tipo typ kind label ext extension anexo ramal fax opt optin optout out in consent consentimiento status estado carrier operator operador
  operadora model modelo brand marca verified validated valid verificado id os date fecha data time hora count calls call llamadas llamada app version
  platform plan provider proveedor email mail emergency emergencia urgence notfall spouse conyuge referrer referral agent agente asesor vendedor seller
  sender from remitente support price cost
`)

/** Weak names: they say who or where to, not that it is a phone. */
export const recipientWords = words(
  'to recipient recipients destination destinatario destino empfanger destinataire contact contacto contato kontakt contatto ansprechpartner التواصل الاتصال',
)

/** Names of phone columns whose numbers begin with the calling code. */
export const internationalNames =
  /^(?:(?:(?:phone|mobile|telefono|celular|whatsapp)(?: number)? )?e ?164|(?:phone )?msisdns?|(?:whatsapp|wa) ?(?:id|jid)|jid|chat id)$/

/** A header that says that the calling code is part of the number. */
export const withCallingCode =
  /\b(?:with|w|incl|including|inc|con|com|avec|mit|inkl|inklusive|met|dengan)\b.*\b(?:country|code|codigo|cod|pais|pays|indicatif|vorwahl|landesvorwahl|landcode|prefijo|ddi|lada|kode)\b|\binternational\b|\binternacional\b|\be ?164\b/
/** A header that says that it is not. */
export const withoutCallingCode =
  /\b(?:without|no|w o|sin|sem|sans|ohne|zonder)\b.*\b(?:country|code|codigo|pais|pays|indicatif|vorwahl|prefijo|ddi)\b/

/** Names of the column that says in which country a number is, the surest first. */
export const countryNames: readonly RegExp[] = [
  /^(?:phone|mobile|tel|telefono|telefone|celular|telephone|handy|whatsapp|cell)(?: number)? (?:country(?: code)?|pais|pays|land|dial(?:ing)? code|calling code|country prefix)$/,
  /^(?:(?:country )?(?:calling|dial|dialing|dialling|phone) (?:code|prefix)|(?:country|intl|international) prefix|ddi|codigo (?:de |del )?pais|cod(?:igo)? pais|codigo internacional|(?:lada|prefijo|clave) (?:internacional|(?:de |del )?pais)|indicatif(?: pays| telephonique)?|code pays|landesvorwahl|landervorwahl|vorwahl land|landcode|prefisso internazionale|код страны|код країни|رمز الدوله|رمز الدولة|مفتاح الدوله|مفتاح الدولة|ulke kodu|kode negara|国家代码|国家区号|国番号|국가번호)$/,
  /^(?:country ?code|country iso(?: ?code| ?2| ?3)?|iso ?(?:2|3)? ?country(?: code)?|pais iso|iso pais|codigo iso|countrycode)$/,
  /^(?:country|country name|country region|country of residence|nation|pais(?: de residencia)?|nombre (?:del )?pais|pays(?: de residence)?|land|wohnsitzland|paese|nazione|kraj|zeme|krajina|orszag|tara|страна|країна|държава|χωρα|ulke|olke|mamlakat|دولة|الدوله|الدولة|البلد|بلد|کشور|ملک|ארץ|מדינה|देश|দেশ|negara|quoc gia|ประเทศ|国家|國家|国|国名|국가|nchi|herrialdea|maa|landet|riik|valsts|salis)$/,
  /^(?:(?:billing|shipping|mailing|home|address|customer|client|delivery|primary|contact|default|work|postal|residence) (?:address )?country(?: code)?|country (?:billing|shipping)|pais (?:de )?(?:envio|facturacion|cliente|contacto))$/,
].map(plainPattern)

/** Names that may mean a calling code or something else: they count where the cell has its sign, `+52` or `0052`. */
export const prefixNames = plainPattern(
  /^(?:(?:phone |tel |telefono )?(?:prefix|prefijo|prefixo|prefisso|prafix|indicativo)|isd(?: code)?|cc|code)$/,
)

/** Names of the column with an area code that is missing from the number beside it. */
export const areaNames = plainPattern(
  /^(?:(?:phone )?area code|area|ddd|lada|codigo (?:de )?area|cod area|caracteristica|clave lada|vorwahl|ortsvorwahl|prefisso|phone area)$/,
)

/** Names of the column with an extension, which nobody dials. */
export const extensionNames = plainPattern(
  /^(?:(?:phone |tel |telefono )?(?:ext|extn|extension|extension number)|anexo|ramal|interno|durchwahl|poste|доб|добавочный)$/,
)

/** Names of the column with the person's time zone. */
export const zoneNames = plainPattern(
  /^(?:time ?zone(?: id| name)?|tz|tzid|tz name|iana(?: time)? ?zone|zona horaria|huso horario|fuso(?: horario)?|zona oraria|fuseau(?: horaire)?|zeitzone|tijdzone|tidszon|tidssone|tidszone|aikavyohyke|strefa czasowa|casove pasmo|casova zona|idozona|fus orar|часовой пояс|часовий пояс|часова зона|ζωνη ωρας|saat dilimi|المنطقه الزمنيه|المنطقة الزمنية|אזור זמן|समय क्षेत्र|zona waktu|mui gio|เขตเวลา|时区|時區|タイムゾーン|시간대)$/,
)

/** What a column that is not a phone column holds. */
export const detailNames = {
  firstName: plainPattern(
    /^(?:first ?name|given ?name|fore ?name|fname|f name|christian name|primer nombre|nombres|prenom|primeiro nome|vorname|voornaam|fornamn|fornavn|etunimi|imie|jmeno|keresztnev|prenume|imya|имя|име|ім я|имя клиента|ονομα|ad|adi|isim|الاسم الاول|الاسم الأول|الاسم الأول|نام|שם פרטי|पहला नाम|nama depan|ten|名|名字|firstname)$/,
  ),
  lastName: plainPattern(
    /^(?:last ?name|sur ?name|family ?name|lname|l name|apellidos?|apellido paterno|sobrenome|apelido|ultimo nome|nom de famille|nachname|familienname|achternaam|cognome|efternamn|etternavn|efternavn|sukunimi|nazwisko|prijmeni|priezvisko|vezeteknev|nume de familie|фамилия|прізвище|фамилно име|επωνυμο|soyad|soyadi|soyisim|اسم العائله|اسم العائلة|נם משפחה|שם משפחה|उपनाम|nama belakang|ho|姓|姓氏)$/,
  ),
  fullName: plainPattern(
    /^(?:full ?name|nombre completo|nombre y apellidos?|nome completo|nom complet|vollstandiger name|contact name|customer name|client name|lead name|display name|nombre (?:del )?(?:cliente|contacto)|cliente|customer|client|lead|ф ?и ?о|фио|الاسم|الاسم الكامل|اسم العميل|שם|שם מלא|पूरा नाम|नाम|nama|nama lengkap|ho ten|ho va ten|姓名|氏名|お名前|名前|이름|성명|ชื่อ|imie i nazwisko|ad soyad|adi soyadi|jina)$/,
  ),
  /** First names if there is a column of last names beside them, otherwise whole names. */
  name: plainPattern(/^(?:name|nombre|nome|nom|naam|navn|namn|nimi|nazwa|nev|nume)$/),
  email: plainPattern(
    /^(?:e ?mail|mail|e ?mail ?address|mail address|correo|correo electronico|direccion de correo|endereco de e ?mail|adresse e ?mail|adresse mail|courriel|e ?mail adresse|e ?mail 1 value|indirizzo e ?mail|электронная почта|почта|البريد الالكتروني|البريد الإلكتروني|דואל|ईमेल|surel|邮箱|电子邮件|メール|メールアドレス|이메일)$/,
  ),
}
