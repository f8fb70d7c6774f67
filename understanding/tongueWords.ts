const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Common English words, chat spellings among them. */
export const ENGLISH_WORDS = list(`
about abt afraid after again ain't all alone also always and ankle another any anyone anything are arm arms
ask at baby back bad balance bc be because bed been before being belly best better between big body bone
bones both btw but by call can can't cant card cause chair chest child class cost could cover coverage
covered cuz dad day days dead did didn't die different dizzy do doc doctor's does doesn't doing don't dont
down dunno during each easier easy eight end english even every everything exercise exercises exercising
father feel feeling feels feet felt few fine first five floor food foot for four friend from get getting
give go going gonna good got gotta great had hard harder hate hates have having head health healthy heart
hello help here hey hi hip hips hold home hour hours house how human hurt hurting hurts husband i i'd i'll
i'm i've id idk if ill im in into is it it's its ive joint joints joke just keep kid kids kill kinda knee
knees know last leg legs lemme less let let's lets life lift lifting like lol long look love made make man
many maybe might mine minute minutes mom month months more morning most mother move moving mr mrs ms much
muscle muscles must my nah neck need never new next nice night nine nope not nothing now numb number nurse
of off often old omg on one only or other our out over pain pay people people's person phone pillow please
pls plz ppl really right rn robot run safe said same say scared second see seven shall shoes short should
shoulder shoulders show sick sit sitting six sleep sleeping small so some someone something sometimes soon
sore sorta spanish speak stairs stand standing start stiff still stop stopped stretch stretches strong take
taking talk tbh tell than thank thanks that that's the their them then there these they think third this tho
those three thru thx tight time times tired to today tomorrow tonight too took try two up ur use very w/
walk walking wanna want was water we weak weather week weeks weight were what what's whats when where which
while who why wife will with without woman won't work working workout workouts works worse worst would wrong
wtf y'all myself yourself himself herself themselves suicide yall yeah year years yep yes yesterday yet you you're your yup
`);

/** Common Spanish words without their accents, SMS spellings among them. */
export const SPANISH_WORDS = list(`
abdomen abuela abuelita abuelo adios adolorida adolorido adonde agua ahi ahora ahorita al algo alguien alla
almohada amiga amigo andale ano anoche anos antes aqui articulaciones asi atras aunque ay ayer ayuda ayudame
ayudar ayudeme barriga bebe bien brazo brazos buena buenas bueno buenos cabeza cada cadera calentar cama
caminando caminar caminata camino cancelar cansada cansado cargar casa chiste cierto cinco cintura claro
clase clima codigo comenzar comida como con corazon correr corriendo cositas creo cual cuales cuando cuanta cuantas
cuanto cuantos cuatro cubre cuello cuerpo cuesta dale dame de debe deberia debil debo decir dejar del deme
desde despues dia dias diez dificil diga digame dijo dime disculpe doler dolia dolor donde dormir dos duele
duelen durante ejercicio ejercicios ejercitar ejercitarme el ella ellas ellos empezar empiezo encanta
enferma enfermera enfermo enfriar ensename entonces entre equilibrio era eres esa escaleras ese eso esos
espalda espanol esposa esposo esta estamos estan estar estas este estiramiento estiramientos estirar
estirarme estirarse esto estos estoy explicame facil favor fue fuerte fuertes fuerza fui gente gimnasio
gracias grax grcs gusta gustaria haber habia habla hablame hablar hables hablo hace hacen hacer hacerlo
haces hacia hago han hasta hay hemos hija hijo hizo hola hombre hombro hombros hora horas hoy hueso huesos
ingles jaja jajaja jamas jeje ke kiero komo las le les levantar llamar lo los luego madre malestar malo mama
manana maquina mareada mareado mas matar medica medico mejor menos mes meses mientras minuto minutos mis
misma mismo morir morirme mover moverme moverse mucha muchas mucho muchos muestrame mujer musculo musculos
muy nada nadie necesita necesito nina nino ninos noche nomas nop nos nosotros nuestra nuestro nueve numero
nunca ocho oiga ola orale otra otravez otro otros oye pa padre pagar pago papa para parar pecho peor perdon
pero persona personas peso pie pierna piernas pies piso poca poco podemos poder poquita poquito por porfa
porfavor porke porq porque pos pq primera primero puede pueden puedes puedo pues q qe que querer quien
quienes quiere quieres quiero quisiera quiza quizas regresar repetir repita repite rigido rodilla rodillas
rutina rutinas sabe saber salir salud saludable segun segunda segundo seguro seis semana semanas sentada
sentado sentarse sentir ser si siempre siente siento siete siguiente silla simon sino sip sobre somos soy su
suelo sus ta tal talvez tambien tambn tampoco tanto tarde tarjeta tdo telefono tenemos tener tengo tenia
tercera tercero tiempo tiene tienen tienes tieso tmb tngo tobillo toda todas todo todos toy trabajar trabajo
traduce tres tu tus tuve ultima ultimo un una unas uno unos usted ustedes vale vamos van vas veces verdad
vez vida vientre volver voy xfa xfavor xq y yo zapatos
`);

/** Words that both languages write, loanwords among them: they tell nothing about the language. */
export const SHARED_WORDS = list(`
a am an animal app as bye come core dance dice doctor es final fitness general gym ha has he hospital idea
ir k la mal me menu mi natural no normal o ok okay once pilates plan plank planks real running se sin social
son stretching tan ten total u va x yoga
`);
