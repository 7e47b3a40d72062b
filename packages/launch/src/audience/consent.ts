import { plainName, plainPattern } from './plain-name.ts'

/** What a column says about whether people may be contacted. */
export type ConsentRole = 'opt-out' | 'consent' | 'status' | 'contact-status'

const optOutName = plainPattern(
  /^stop(?:ped)?(?: (?:list|flag|sms|calls?))?$|^(?:fecha (?:de )?)?baja$|\b(?:do not (?:contact|call|phone|text|sms|message|mail|disturb|market)|dont (?:contact|call|text|message)|no (?:contact|calls?|texts?|sms|marketing)|dnc|dnd|dnm|opt(?:ed)? ?outs?|optouts?|unsubscribed?|unsubscribes?|unsub|desub|block ?list(?:ed)?|black ?list(?:ed)?|suppression list|do not|opposed|no (?:contactar|llamar|molestar|enviar|escribir|mandar|whatsapp|insistir)|dad[oa] de baja|desuscrit[oa]|desinscrit[oa]|cancelo suscripcion|lista negra|robinson|nao (?:contatar|contactar|ligar|perturbe|perturbar|enviar|incomodar)|descadastrad[oa]|optante saida|ne pas (?:contacter|appeler|deranger|demarcher)|desabonne|desinscrits?|desinscription|bloctel|liste noire|nicht (?:kontaktieren|anrufen|anschreiben)|abgemeldet|widerspruch|widersprochen|werbesperre|sperrvermerk|kontaktsperre|austragung|non (?:contattare|chiamare|disturbare)|disiscritt[oa]|niet (?:bellen|contacteren|benaderen)|afgemeld|uitgeschreven|kontakta inte|ring ikke|avregistrert|nie (?:dzwonic|kontaktowac)|wypisan[ya]|rezygnacja|aramayin|aranmasin|iletisim yok|jangan (?:hubungi|telepon)|berhenti|khong lien he)\b|не (?:звонить|беспокоить|контактировать|писать)|отписан|отписался|черный список|отказ от|не дзвонити|відписа|عدم (?:الاتصال|التواصل)|لا (?:تتصل|تتواصل|ترسل)|الغاء الاشتراك|إلغاء الاشتراك|محظور|القائمه السوداء|القائمة السوداء|עצור|אל תתקשר|לא ליצור קשר|הסרה|הוסר|परेशान न|संपर्क न|退订|退訂|拒收|黑名单|黑名單|勿扰|勿擾|請勿|请勿|配信停止|連絡不可|電話不可|오수신거부|수신거부|차단|ห้ามติดต่อ|ยกเลิก/,
)

/** The same of words that are about cards and accounts as well: they count alone, or beside one of contacting people. */
const blockedName = plainPattern(
  /^(?:is |esta )?(?:blocked|suppressed|excluded?|exclusion|excluid[oa]|excluir|bloquead[oa]|gesperrt|opposition|bloque|blocca[dt][oa])(?: (?:contact|contacts|user|customer|person|number|sms|whatsapp|calls?|marketing|contacto|cliente))?$|^(?:contact|sms|whatsapp|calls?|marketing|phone|contacto) (?:blocked|suppressed|excluded|bloquead[oa]|excluid[oa])$/,
)

const consentName = plainPattern(
  /\b(?:consents?|consented|opt(?:ed)? ?ins?|optins?|subscribed|permission|permitted|(?:can|may|ok to|okay to|allowed to) (?:be )?(?:contact|contacted|call|text|sms|message)|contactable|callable|(?:contact|calls?|sms|texts|messages|whatsapp) (?:allowed|permitted|ok)|wants (?:messages|calls|sms|contact)|accepts? (?:\w+ )?(?:marketing|calls|sms|texts|messages|whatsapp|contact)|marketing allowed|gdpr|tcpa|consentimiento|acepta|acepto|acept(?:a|o|acion)|autoriza(?:do|da|cion)?|permiso|permite|suscrit[oa]|inscrit[oa]|puede contactar(?:se)?|se puede (?:contactar|llamar)|consentimento|aceite|aceita|autorizado|autorizacao|permite contato|lgpd|consentement|abonnee?|accepte|autorisation|rgpd|einwilligung|eingewilligt|zustimmung|zugestimmt|einverstanden|werbeerlaubnis|dsgvo|consenso|acconsente|autorizzazione|toestemming|ingeschreven|aangemeld|samtycke|samtykke|suostumus|zgoda|souhlas|suhlas|hozzajarulas|consimtamant|acord|onay|izin|izni|riza|persetujuan|dong y|ridhaa)\b|соглас(?:ие|ен|на)|разрешен|подпис(?:ан|ка|чик)|згода|съгласие|συγκαταθεση|موافق|اشتراك|مشترك|رضایت|הסכמה|מסכים|सहमति|同意|订阅|訂閱|許可|동의|ยินยอม/,
)

const negation = plainPattern(
  /\b(?:no|not|non|without|withdrawn|withdrew|revoked?|refused|denied|declined|sin|sem|sans|ohne|senza|zonder|retirado|revocado|revogado|retire|widerrufen|without)\b|без|отозван|سحب|عدم|撤回/,
)

const statusName = plainPattern(
  /\b(?:status|state|estado|estatus|situacao|statut|stato|subscription|suscripcion|assinatura|abonnement|marketing)\b|статус|حالة|حاله|狀態|状态|ステータス|상태/,
)

/** Channels on which nobody is phoned or messaged. */
const otherChannel = plainPattern(
  /\b(?:e ?mails?|mailing|newsletters?|boletin|boletim|correo|courriel|post|postal|fax|push|cookies?|direct mail|mailchimp)\b|почт|بريد|邮件|メール|이메일/,
)
const ourChannel = plainPattern(
  /\b(?:sms|whatsapp|phone|phones|call|calls|calling|text|texts|texting|mobile|voice|llamadas?|telefono|telefone|celular|ligacao|ligacoes|appels?|telephone|anrufe?|telefon|chamadas?|contact|contactar)\b|звон|телефон|اتصال|هاتف|واتساب|电话|電話|短信/,
)

/** Columns beside those that hold a yes or a no: `Consent source`, `Opt-out link`. */
const aboutIt = plainPattern(
  /\b(?:id|uuid|source|text|version|ip|url|link|keyword|channel|language|method|form|by|page|instructions|fuente|origen|texto|canal|enlace|origem|quelle|lien|idioma)\b/,
)

/**
 * What a column of that name says about contacting people; `undefined` if nothing, or only about mail.
 * @param header As it stands in the table.
 */
export function consentRole(header: string): ConsentRole | undefined {
  const name = plainName(header)
  if (otherChannel.test(name) && !ourChannel.test(name)) return undefined
  if (aboutIt.test(name)) return undefined
  if (optOutName.test(name) || blockedName.test(name)) return 'opt-out'
  if (consentName.test(name)) return negation.test(name) ? 'opt-out' : 'consent'
  if (!statusName.test(name)) return undefined
  return contactStatus.test(name) ? 'contact-status' : 'status'
}

const yes = new Set(
  listOf(
    'true t yes y yeah yep 1 x on ok si s sim sí oui o ja j jah vero verdadero verdadeiro vrai wahr waar tak ano áno igen da да так ναι evet نعم بله כן हाँ हां 是 はい 예 네 ใช่ ya có ndiyo granted given confirmed accepted agreed allowed permitted active subscribed optin in express explicit implied double signed ✓ ✔ ☑ ✅ wahr',
  ).concat([
    'opted in',
    'opt in',
    'double opt in',
    'single opt in',
    'consent given',
    'consented',
    'suscrito',
    'inscrito',
    'acepta',
    'acepto',
    'aceptado',
    'autorizado',
    'aceito',
    'accepte',
    'accordé',
    'erteilt',
    'zugestimmt',
  ]),
)
const no = new Set(
  listOf(
    'false f no n nope 0 off não nao non nein nee nej nei ei falso falsch faux onwaar nie ne nem нет ні не όχι hayır hayir لا خیر לא नहीं 否 いいえ 아니오 아니요 ไม่ tidak không hapana none null nil never ✗ ✘ ☐ ❌',
  ).concat(['n a', 'not opted out', 'opted in', 'opt in', 'subscribed', 'allowed', 'permitted', 'contactable']),
)
/** What a status column says of somebody who must not be contacted, whatever the status is of. */
const optedOut = plainPattern(
  /^(?:unsub(?:scribed?)?|un subscribed|opt(?:ed)? ?outs?|optout|dnc|dnd|do not (?:contact|call|text|message|disturb)|black ?listed|spam complaint|baja|dad[oa] de baja|desuscrit[oa]|no contactar|no llamar|descadastrad[oa]|nao (?:contatar|ligar|perturbe)|desabonne|desinscrite?|ne pas (?:contacter|appeler)|abgemeldet|nicht (?:kontaktieren|anrufen)|disiscritt[oa]|afgemeld|uitgeschreven|not consented|no consent|not subscribed|non subscribed|отписан|отписался|не беспокоить|退订|수신거부)$/,
)
/** The same of words that in a status of payments, cards or orders mean something else. */
const refusedContact = plainPattern(
  /^(?:block(?:ed)?|suppressed|stop(?:ped)?|complain(?:ed|t)|denied|rejected|expired|revoked|withdrawn|declined|refused|bloquead[oa]|excluid[oa]|cancelad[oa]|gesperrt|widerrufen|заблокирован|ملغي|محظور|拉黑|차단)$/,
)
/** A status of contacting people. */
const contactStatus = plainPattern(
  /\b(?:marketing|subscription|suscripcion|assinatura|abonnement|contact|contacto|contato|sms|whatsapp|call|opt|consent|communication|comunicacion)\b/,
)

function listOf(text: string): string[] {
  return text.split(' ').map(plainValue)
}

function plainValue(text: string): string {
  return /[\p{L}\p{N}]/u.test(text) ? plainName(text) : text.trim()
}

/** Something that stands for a moment: a date says when somebody agreed, or left. */
const date = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[T ,].*)?$|^\d{8,13}$|^\d{1,2} \p{L}{3,} \d{4}/u

/** Why somebody is not contacted, or `undefined` if nothing in the cell speaks against it. */
export type ConsentRejection = 'opted-out' | 'no-consent' | 'consent-unclear'

/**
 * Reads a cell of such a column. What is unclear counts as a no: nobody is contacted because a word was not understood.
 * @param role What the column's name says.
 * @param text The cell.
 */
export function readConsent(role: ConsentRole, text: string): ConsentRejection | undefined {
  const cell = text.trim()
  const value = plainValue(cell.replace(/^(\d+)\.0+$/, '$1'))
  if (role === 'status' || role === 'contact-status') {
    return optedOut.test(value) || (role === 'contact-status' && refusedContact.test(value)) ? 'opted-out' : undefined
  }
  if (role === 'opt-out') return cell === '' || no.has(value) || /^[-–—.]+$/.test(cell) ? undefined : 'opted-out'
  if (yes.has(value) || date.test(cell)) return undefined
  return cell === '' || no.has(value) || optedOut.test(value) || refusedContact.test(value) || /^[-–—.]+$/.test(cell)
    ? 'no-consent'
    : 'consent-unclear'
}
