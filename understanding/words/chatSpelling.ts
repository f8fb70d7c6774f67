import type { Language } from '../../safety/index.ts';

/** What people write for short in chats and texts, and the words that they mean. */
export const CHAT_SPELLING: Record<Language, ReadonlyMap<string, string[]>> = {
  en: chatWords(`u:you ur:your r:are y:why n:and k:ok pls:please plz:please thx:thanks ty:thank_you b4:before wat:what
    wut:what wats:what's whats:what's hows:how's bc:because cuz:because cos:because abt:about ppl:people gd:good
    hlp:help hw:how wrk:work wrkout:workout ex:exercise exercize:exercise min:minutes mins:minutes sec:seconds
    secs:seconds hr:hour hrs:hours wk:week wks:weeks yr:year yrs:years wo:without im:i'm ive:i've dont:don't
    cant:can't doesnt:doesn't isnt:isn't shud:should shld:should cud:could wud:would wanna:want_to gonna:going_to
    gotta:got_to gimme:give_me lemme:let_me dunno:don't_know sumthin:something nite:night tmrw:tomorrow
    tmw:tomorrow 2day:today 2moro:tomorrow luv:love msg:message info:information idk:i_don't_know`),
  es: chatWords(`q:que k:que ke:que qe:que xq:por_que pq:por_que porq:por_que porke:por_que x:por d:de tb:tambien
    tmb:tambien tbn:tambien pa:para pal:para_el toy:estoy ta:esta tamos:estamos tngo:tengo tngo:tengo kiero:quiero
    qiero:quiero qro:quiero cmo:como komo:como cm:como cuanto:cuanto cto:cuanto cuant:cuanto dnd:donde dnde:donde
    aser:hacer aser:hacer acer:hacer ago:hago aser:hacer grax:gracias grcs:gracias xfa:por_favor xfavor:por_favor
    pf:por_favor porfa:por_favor bn:bien mxo:mucho muxo:mucho tmpo:tiempo min:minutos mins:minutos seg:segundos
    sem:semana hr:hora hrs:horas info:informacion ejer:ejercicio ejerc:ejercicio sta:esta stoy:estoy ser:ser
    ahorita:ahora nomas:solo tons:entonces pos:pues asta:hasta ay:hay iva:iba voi:voy soi:soy i:y`),
};

function chatWords(list: string): ReadonlyMap<string, string[]> {
  return new Map(
    list
      .trim()
      .split(/\s+/)
      .map((entry): [string, string[]] => {
        const [short = '', words = ''] = entry.split(':');
        return [short, words.split('_')];
      }),
  );
}
