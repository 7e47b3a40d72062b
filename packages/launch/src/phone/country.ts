import { type CountryCode, getCountries, getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/max'
import { plainName } from '../audience/plain-name.ts'

/** A country as a row gives it: its code, or a calling code that several countries may share. */
export type RowCountry = { readonly country: CountryCode } | { readonly callingCode: string }

// ISO 3166-1: the alpha-2 and the alpha-3 code, one after the other.
const alpha3 = `
ACASC ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE BABIH BBBRB BDBGD BEBEL BFBFA BGBGR BHBHR BIBDI
BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS BTBTN BWBWA BYBLR BZBLZ CACAN CCCCK CDCOD CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN COCOL
CRCRI CUCUB CVCPV CWCUW CXCXR CYCYP CZCZE DEDEU DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK FMFSM
FOFRO FRFRA GAGAB GBGBR GDGRD GEGEO GFGUF GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP GQGNQ GRGRC GTGTM GUGUM GWGNB GYGUY HKHKG HNHND HRHRV HTHTI
HUHUN IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN ISISL ITITA JEJEY JMJAM JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA KPPRK KRKOR KWKWT
KYCYM KZKAZ LALAO LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD MLMLI MMMMR MNMNG
MOMAC MPMNP MQMTQ MRMRT MSMSR MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM NCNCL NENER NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU NZNZL
OMOMN PAPAN PEPER PFPYF PGPNG PHPHL PKPAK PLPOL PMSPM PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB RURUS RWRWA SASAU SBSLB SCSYC SDSDN
SESWE SGSGP SHSHN SISVN SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD STSTP SVSLV SXSXM SYSYR SZSWZ TATAA TCTCA TDTCD TGTGO THTHA TJTJK TKTKL
TLTLS TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA USUSA UYURY UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR VNVNM VUVUT WFWLF WSWSM XKXKX
YEYEM YTMYT ZAZAF ZMZMB ZWZWE`

/** Languages in which the names of countries are known. */
const languages =
  'en es pt fr de it nl sv nb da fi is pl cs sk hu ro bg ru uk be sr hr sl mk sq el tr az kk uz ky ka hy ar fa he ur ku hi bn ta te mr gu pa ne my km lo th vi id ms fil sw am zh zh-Hant ja ko mn ca gl eu et lv lt ga af'

/** Names that people use and no list of names has. */
const alsoCalled: Readonly<Record<string, string>> = {
  AE: 'uae, emirates, emiratos arabes, eau, الامارات',
  BO: 'estado plurinacional de bolivia',
  CD: 'dr congo, drc, rdc, congo kinshasa',
  CI: 'ivory coast, costa de marfil',
  CZ: 'czech republic, republica checa',
  CV: 'cabo verde, cape verde',
  DO: 'rep dominicana, dominicana, rd',
  GB: 'uk, u k, great britain, gran bretana, inglaterra, england, scotland, wales, northern ireland, grossbritannien, royaume uni',
  HK: 'hong kong',
  IR: 'persia',
  KR: 'south korea, republic of korea, corea del sur',
  MK: 'macedonia',
  MM: 'burma, birmania',
  MO: 'macau, macao',
  MX: 'mejico, mexiko, estados unidos mexicanos, republica mexicana',
  NL: 'holland, holanda, the netherlands',
  PS: 'palestine, palestina',
  RU: 'russian federation',
  SY: 'syrian arab republic',
  SZ: 'swaziland',
  TR: 'turkey, turquia',
  TZ: 'united republic of tanzania',
  US: 'usa, u s a, us of a, u s, united states of america, eeuu, ee uu, eua, e u a, estados unidos de america, estados unidos da america, etats unis d amerique, vereinigte staaten von amerika',
  VA: 'holy see, vatican',
  VE: 'republica bolivariana de venezuela',
  VN: 'viet nam',
}

const known = new Map<string, RowCountry | undefined>()
let names: Map<string, CountryCode> | undefined

/**
 * Reads a country as tables give it: `MX`, `MEX`, `52`, `+52`, `México`, `Mexico (+52)`, a flag; names in any of sixty languages.
 * @returns `undefined` if no country is known by that text.
 */
export function readCountry(text: string): RowCountry | undefined {
  // A column of countries has few different cells.
  if (known.size > 10_000) known.clear()
  if (!known.has(text)) known.set(text, findCountry(text))
  return known.get(text)
}

function findCountry(text: string): RowCountry | undefined {
  const flag = Array.from(text.trim(), (sign) => (sign.codePointAt(0) ?? 0) - 0x1_f1_e6)
  if (flag.length === 2 && flag.every((letter) => letter >= 0 && letter < 26)) {
    return byCode(String.fromCharCode(...flag.map((letter) => letter + 65)))
  }
  const digits = /^[\s("'=]*(?:\+|00)?\s*(\d{1,4}|1[\s-]\d{3})(?:\.0+)?["')\s]*$/.exec(text)?.[1]?.replace(/\D/g, '')
  if (digits !== undefined) return byCallingCode(digits)
  const plain = plainName(text.replace(/[([][^)\]]*[)\]]/g, ' '))
  const code = plain.length <= 3 ? byCode(plain.toUpperCase()) : undefined
  if (code) return code
  // `Mexico (+52)`, `MX +52`, `+52 Mexico`: what is in words is surer than a code that several share.
  const name = plain.replace(/\d+/g, '').trim()
  names ??= countryNames()
  const country = names.get(name) ?? names.get(name.replace(/^(?:the|la|el|los|las|republic of|republica de|republica del) /, ''))
  if (country) return { country }
  // `MX - Mexico`, `Mexico / MX`: if all that is readable says the same.
  const parts = text.split(/\s*(?:[,/|;]|\s[-–—]\s)\s*/u).filter((part) => part.trim() !== '')
  if (parts.length > 1) {
    const read = parts.flatMap((part) => readCountry(part) ?? [])
    const [first] = read
    if (
      first &&
      read.length === parts.length &&
      read.every((one) => 'country' in one && 'country' in first && one.country === first.country)
    )
      return first
  }
  const inCode = name.length <= 3 && name !== plain ? byCode(name.toUpperCase()) : undefined
  return inCode ?? byCallingCode(/\+(\d{1,3})\b/.exec(text)?.[1] ?? '')
}

function byCode(code: string): RowCountry | undefined {
  if (isSupportedCountry(code)) return { country: code }
  if (code === 'UK') return { country: 'GB' }
  const place = code.length === 3 ? new RegExp(`\\b([A-Z]{2})${code}\\b`).exec(alpha3)?.[1] : undefined
  return place !== undefined && isSupportedCountry(place) ? { country: place } : undefined
}

function byCallingCode(digits: string): RowCountry | undefined {
  // Parts of the North American plan are written with their area code: 1-809.
  const callingCode = /^1\d{3}$/.test(digits) ? '1' : digits
  return getCountries().some((country) => getCountryCallingCode(country) === callingCode) ? { callingCode } : undefined
}

function countryNames(): Map<string, CountryCode> {
  const found = new Map<string, CountryCode>()
  const ambiguous = new Set<string>()
  const add = (name: string, country: CountryCode) => {
    const other = found.get(name)
    if (other !== undefined && other !== country) ambiguous.add(name)
    found.set(name, country)
  }
  for (const language of languages.split(' ')) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    for (const country of getCountries()) add(plainName(display.of(country) ?? ''), country)
  }
  for (const name of ambiguous) found.delete(name)
  // Our own list decides what a language uses for two: "America".
  for (const country of getCountries()) for (const name of alsoCalled[country]?.split(', ') ?? []) found.set(plainName(name), country)
  // Languages differ in which of the two they mean.
  for (const name of ['', 'congo', 'korea', 'corea']) found.delete(name)
  return found
}

/** A country by its two letters, or `undefined`. */
export function countryCode(text: string): CountryCode | undefined {
  const upper = text.toUpperCase()
  return isSupportedCountry(upper) ? upper : undefined
}
