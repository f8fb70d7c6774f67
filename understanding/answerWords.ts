const phrases = (list: string): readonly string[] =>
  list
    .split(/[/\n]/)
    .map((phrase) => phrase.trim())
    .filter(Boolean);

/** Whole ways of saying yes, in both languages, without accents, apostrophes and marks. */
export const YES = phrases(`
yes / y / ye / yea / yeah / yeh / yep / yup / yas / yess / ya / uh huh / mhm / sure / sure thing / for sure / sure why not
why not / ok / okay / k / kk / okey / okie / alright / all right / fine / of course / certainly / absolutely / definitely
totally / correct / right / thats right / that is right / true / thats true / exactly / affirmative / indeed / i do / i am
i have / i did / i would / i can / i will / it is / it does / they do / yes i do / yes i am / yes i have / i think so
i guess / i guess so / please do / go ahead / go for it / do it / lets do it / lets go / lets / sounds good / works for me
id like that / i want that / i want to / you bet / why of course / yes maam / yes sir / bring it on / im in / count me in
si / sip / sii / s / simon / claro / claro que si / si claro / por supuesto / desde luego / como no / por que no 
seguro / asi es / correcto / cierto / es cierto / exacto / exactamente / efectivamente / de acuerdo / vale / dale / va
orale / esta bien / bueno / bien / sale / okay si / adelante / hagale / hazlo / hagalo / obvio / ya / eso / creo que si
pienso que si / si quiero / quiero / si tengo / si puedo / si lo tengo / me gustaria / si me gustaria / me parece bien
andale / pos si / pues si / que si / si senor / si senora / afirmativo
`);

/** Whole ways of saying no. */
export const NO = phrases(`
no / n / nope / nop / nah / naw / na / noo / uh uh / nuh uh / no way / not at all / never
none / none of them / none of these / none of those / none of that / nothing / negative / i dont / i do not / i am not
im not / i havent / i have not / i didnt / i did not / no i dont / no i do not / no i am not
no im not / no i havent / no i didnt / not me / not that i know of / absolutely not
definitely not / of course not / not now / not today / no thanks / no thank you / id rather not / rather not / pass
no need / neither / nada / para nada / pa nada / nel / nones / ni modo que si / claro que no / por supuesto que no
desde luego que no / que va / nunca / jamas / ninguno / ninguna / ninguno de esos / ninguna de esas / de ninguna manera
en absoluto / negativo / no tengo / no no tengo / no lo tengo / no he tenido / no quiero / no soy / no estoy
no gracias / ahora no / ahorita no / hoy no / todavia no / aun no / tampoco
no senor / no senora / nop nada / no nada / no que yo sepa
`);

/** Whole ways of saying that one does not know. */
export const UNSURE = phrases(`
not sure / not really / no not really / dont think so / i dont think so / creo que no / pienso que no / no creo
im not sure / i am not sure / unsure / maybe / perhaps / possibly / i dont know / dont know / dunno / idk
no idea / i have no idea / no clue / who knows / hard to say / hard to tell / i cant tell / cant say / sort of / kind of
kinda / sorta / sometimes / a little / a bit / it depends / depends / could be / might be / i might / i guess maybe
probably / probably not / i forget / i dont remember / cant remember / yes and no / what do you mean / what does that mean
i dont understand / i dont get it / huh / what / hm / hmm
no se / nose / no lo se / no estoy seguro / no estoy segura / no sabria decir / quien sabe / sepa / ni idea / no tengo idea
no tengo ni idea / tal vez / talvez / quizas / quiza / puede ser / puede que si / puede que no / a lo mejor / a veces
un poco / un poquito / mas o menos / depende / mas o menos si / creo / posiblemente / probablemente / no me acuerdo
no recuerdo / si y no / no entiendo / no le entiendo / no comprendo / que / como / mande / que quiere decir / eh
`);

/** What may stand around an answer without changing it. */
export const POLITE = phrases(`
please / pls / thanks / thank you / thx / sir / maam / well / um / uh / umm / oh / so / actually / honestly / just / and
i / to be honest / tbh / really / very / that / it / por favor / porfa / gracias / muchas gracias / pues / pos / este
bueno pues / la verdad / ay / oh si / eso / mire / fijese / doctor / amigo / then / entonces
`);

/** Numbers as words; the index is the number. */
export const NUMBER_WORDS: readonly (readonly string[])[] = [
  phrases('zero / cero'),
  phrases('one / uno / una / un'),
  phrases('two / dos'),
  phrases('three / tres'),
  phrases('four / cuatro'),
  phrases('five / cinco'),
  phrases('six / seis'),
  phrases('seven / siete'),
  phrases('eight / ocho'),
  phrases('nine / nueve'),
  phrases('ten / diez'),
  phrases('eleven / once'),
  phrases('twelve / doce'),
  phrases('thirteen / trece'),
  phrases('fourteen / catorce'),
  phrases('fifteen / quince'),
  phrases('sixteen / dieciseis'),
  phrases('seventeen / diecisiete'),
  phrases('eighteen / dieciocho'),
  phrases('nineteen / diecinueve'),
];

/** Tens from twenty on; the index is the number of tens less two. */
export const TENS_WORDS: readonly (readonly string[])[] = [
  phrases('twenty / veinte / veinti'),
  phrases('thirty / treinta'),
  phrases('forty / cuarenta'),
  phrases('fifty / cincuenta'),
  phrases('sixty / sesenta'),
  phrases('seventy / setenta'),
  phrases('eighty / ochenta'),
  phrases('ninety / noventa'),
];

/** Places in a list; the index is the place. */
export const ORDINALS: readonly (readonly string[])[] = [
  phrases('first / 1st / primero / primera / primer / top / arriba'),
  phrases('second / 2nd / segundo / segunda'),
  phrases('third / 3rd / tercero / tercera / tercer'),
  phrases('fourth / 4th / cuarto / cuarta'),
  phrases('fifth / 5th / quinto / quinta'),
  phrases('sixth / 6th / sexto / sexta'),
];

export const LAST = phrases('last / bottom / ultimo / ultima / final');

/** What may stand around a choice without changing it. */
export const CHOICE_FILLERS = new Set(
  phrases(`the / one / option / number / choice / answer / please / i / want / would / like / pick / choose / ill / take
go / with / give / me / show / lets / do / id / thanks / um / ok / okay / yes / that / a / el / la / lo / numero / opcion
quiero / quisiera / deme / dame / escojo / elijo / prefiero / por / favor / porfa / muestreme / si / ese / esa / de / y
mejor / think / maybe / im / my / ano / age / years / old / anos / tengo / about / around / unos / como / is / it / edad`),
);
