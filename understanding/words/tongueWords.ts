const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Common English words, chat spellings among them. */
export const ENGLISH_WORDS = list(`
able about abs abt accident account ache aches aching achy across activity actually add address adult adults
afraid after afternoon again against age aide ain't air alarm alive all allowed alone along already alright
also always and ankle ankles another answer answering answers any anybody anymore anyone anything anyway
apartment appeal are arm arms around arthritis ask asked asking asks asleep asthma at ate attack august aunt
away baby back bad bag bakery balance ball band bands bank basement bath bathroom battery bc be bear beat
beats because bed been beer before began begin beginner beginners behind being believe belly below belt bench
bend benefits bent best better between big bigger bike birth birthday bit bite black bladder blade bleed
bleeding blew blood board boat body bone bones book boots bored born boss both bottle bottom bought bowling
boy bra brace brain breakfast breaks breast breath breathe breathing bridge bring broke broken brother brought
brown bruise bruises btw bucks build building bump burn burned burning burns but butt button buy by cake calf
call called calling calls calm calves came camera can can't cancel cant car card cards carpet carry carrying
cash cast cat catch caught cause ceiling chair chairs challenge change changed charge charged check checked
chemo chest child children chills choir choose christmas church circles class classes clean cleaning clear
client climb climbing clinic clock close closed closing clothes coat code coffee cold collapsed comes coming
company computer confused cook cool cord corner cost couch cough coughed coughing could count counter counts
county couple cousin cover coverage covered coworker cracked cramps crazy cream credit crew cried cry crying
cuff cup curb cure cut cutting cuz dad daily dancing dark date daughter dawn day days dead deal decent decided
deck deep degrees delete dentist deposit desk diabetic diagnosed did didn't die died diet difference different
dinner disc discount disease divorce dizzy do doc doctor's does doesn't dog doing dollars don't done dont door
dose double doubled down drank dress drink drinking drive driver driving drooling drop dropped drops drove
drug drum drunk dry due dull dumb dunno during dying each ear early ears easier easy eat eating edge egg eight
eighty elbow elevator eleven else empty end ended ends energy english enough even evening ever every everybody
everyone everything everywhere exam exercise exercises exercising explain eye eyes face fainted fair fall
falling falls family far fast faster fat father favorite feed feel feeling feels feet fell fella felt fence
fever few fifteen fifty fight finally find fine finger fingers finish finished fire first fish five fix fixed
flat flight floor floppy flu folks food foot for forever forgot form forty found four fourteen friday fridge
friend friends from front frozen full fun funny game games garage garden gave gentle get gets getting girl
girlfriend girls give gives giving glass glasses go goal god goes going gone gonna good goodbye got gotta gout
grade grandmother grandpa grandson gray great grey grip groin group growing grown guard guess guy habit had
haha hair half hall hamstring hand hands hang hanging happens happy hard harder hat hate hates have haven
having head headache health healthy hear heard hearing heart heat heavy heel heels held hello help helps her
here herself hey hi hike hill hills him himself hip hips his history hit hits hives hold holding hole home
honestly hope horse hot hour hours house how hubby huge human hundred hung hurt hurting hurts husband i i'd
i'll i'm i've ice id idk if ill im in infection inhaler inside instead insulin insurance into iron is it it's
itchy its itself ive january jaw job jog jogging join joint joints joke juice july jump jumped june just keep
keeps kept key keys kicked kid kidney kids kill killed killing kind kinda kitchen knee knees knife know knows
ladder lady lake lamp landed lap laps last lately later laugh laughed laughing laundry law lawn lay league
leaking learn least leave leaves left leg legs lemme less let let's lets letter letters library lie life lift
lifted lifting lifts light lightheaded lights like limit limp lips little live liver lives living lock locked
locks log lol long longer look looked looking looks lose losing lost lot loud love loved lovely low lump lung
lungs lying machine mad made mail mailbox make makes making man many marathon march married massage mat matter
mattress may maybe mean meaning means meant medicine meds meeting men message mid middle midnight might mild
mile miles milk mind mine minute minutes mirror missed missing mistake mom monday money month months mood more
morning mornings most mostly mother mouth move moved movement moves movie moving mr mrs ms much mum murder
muscle muscles music must my myself nah name named names nap near nearly neck need needed needs neighbor
neighbors nephew nerve never new newborn news next nice niece night nights nine nineteen ninety nite nobody
noise none noon nope not nothing notice noticed now numb number numbers nurse october odd of off office often
oil old older omg on one ones only onto open opened or order other ought our out outside oven over overnight
owe own pace pad page paid pain painful pains paint pale paper parents park part partner party pass passed
past patch patient pay payment pays pee peed peeing pelvic people people's per percent period person pharmacy
phone photo physical pick picked picking picture pill pillow pills pink place plain plane planning plans plant
plate play playing plays please pls plus plz point points policy pool popped porch post posture pounds power
ppl practice premium pressure price print problem program prostate protein proud puffy puking pull pulled
pulse pump purple purpose push put question questions quick quiet quit race rain raise raises ran rash rate
rather ray reach read reading reads ready really reason recipe recommend recovery remember remote rent
replaced replacement report rest retired return rib ribs rice right river rn road robot roll rolled roof room
rope round routine row rowing rug rules run runs sad safe said same sat saturday save saw say saying says scar
scared schedule scoliosis screaming screen season seat second seconds section see seeing seen sell send sends
sense sent sentence september set seven seventy shake shakes shaking shall sharp she sheet shes shift shin
shingles shirt shoe shoes shook shoot shop short shorter shot shots should shoulder shoulders show showed
shows shut sick side sign signed signs since single sink sister sit site sits sitting six sixty size skin skip
skipped sleep sleeping sleeps sleepy slept slid slipped slow small smart smell smells smile smoke snow so
soaked sock socks soft sold some somebody someone something sometimes song soon sore sorry sort sorta sound
sounds soup spanish speak specialist spin spinal spine sports spot spots spring stairs stand standing stands
stars start started starting starts statement station stay steps steroid steroids stick stiff still stitches
stomach stone stood stop stopped stops store story stove straight straighten streak strength stress stretch
stretches stroller strong stronger stuck student stuff sudden suddenly sugar suicide summer sun sunday supper
supposed sure surgeon surgery swallow swallowed sweat sweating sweats sweaty sweet swelled swelling swim
swimming swing swollen symptoms syndrome table tablets tailbone take taken takes taking talk talking tap tbh
tea teach teacher team teen teeth tell telling tells temp tennis text than thank thanks that that's thats the
their them themselves then therapist therapy there these they thigh thighs thin thing things think thinking
thinks third thirty this tho those though thought thoughts thousand three threw throat through throw throwing
thru thumb thursday thx thyroid tickets tie tight tightness til till time times tingle tiny tired to toast
today toddler toe toes together toilet told tomorrow tongue tonight too took top torn touch town track trail
train trainer training trampoline transfer travel treatment tree trick tried trip trouble true try trying tub
tuesday tummy tunnel turn turned turning twelve twenty twice twins two type typing uncle under until up upper
ups upstairs ur urine use used using usual very visit visits voice vomiting w/ wait waiting wake wakes waking
walk walked walker walking walks wall wanna want wanted wants war warm was wat water way we weak weaker wear
wearing weather website wedding wednesday week weekend weeks weight weights weird well went were wet what
what's whatever whats wheel when whenever where whether which while white who whole whose why wife will wind
winded window wine winter wish with without wks woke woman women won't wont wood woozy work working workout
workouts works world worse worst worth would wrist wrists writing wrong wrote wtf y'all yall yard yeah year
years yellow yep yes yesterday yet you you're young your yourself yrs yup zero
`);

/** Common Spanish words without their accents, SMS spellings among them. */
export const SPANISH_WORDS = list(`
abajo abdomen abdominales abierta abierto abogado abre abren abril abrio abrir abro abuela abuelita abuelo aca
acaba acabar acabe acabo accidente aceite acepta aceptan acido acomodo acostada acostado acostarme acta
actividad activo acuerdo acuesto acupuntura ademas adentro adios adolescente adolorida adolorido adoloridos
adonde adulto adultos aeropuerto afecta afuera agacharme agacho agarra agarrar agarre agarro agosto agua
aguanta aguante aguanto agujetas ahi ahoga ahogan ahogo ahora ahorita aire al alarma alberca alcanza alcanzo
alfombra algo alguien algun alguna aliento alla alma almohada alrededor alta alto altura amaneci amanecio
amanezco amarilla ambulancia amiga amigas amigo amigos amor anda andaba andale andar ando anestesia animo
aniversario ano anoche anos ansiedad antes antibiotico anticoagulante apa apaga apago aparato aparece
apartamento aparte apellido apenas apoyar aprender apretado aprieta aprieto aqui arbol arde arden ardor arma
arranco arrastra arregla arriba arroz articulaciones artritis artrosis asi asiento asilo ataque atras aun
aunque autorizacion auxilio avento avion aviso ay ayer ayuda ayudame ayudan ayudar ayudeme ayudo ayunas ayuno
azucar azul azules baila bailando bailar baile bailo baja bajando bajar baje bajito bajo balcon banca banco
banda bano banqueta barato barra barriga barrio basquet basta baston basura bateria bebe beneficio beneficios
biblioteca bici bicicleta bien blanca blanco boca boda bodega bola boleto boletos bolita bolsa bolsas bomba
bonito borracho borro borroso bota botella boton boxeo brazo brazos brinca brincar brinco brincos broma buen
buena buenas bueno buenos bulto buscando busco caballo cabeza cada cadera cae caen caer cafe cai caida caido
caigo caja cajas cajero calambre calambres calentamiento calentar calentura caliente calientita caliento calle
calma calor calorias cama camara cambia cambiar cambiaron cambie cambio camina caminadora caminando caminar
caminata caminatas camine camino camion camisa campo cancelar cancelo cancha cancion canciones cansa cansada
cansado cansancio canse canso canta cara carga cargando cargar cargo cargue carne carrera carrito carro carta
cartas cartera casa casas casero casi caso catorce causa cayo celular cemento cena cenar centro cerca cero
cerrado cerrar cerro cerveza cesarea chamaco cheque chequeo chico chiquita chiquito chiste chistoso chofer
choque chueca chueco ciatica cicatriz cielo cien ciento cierra cierto cinco cincuenta cintura cinturon cirugia
cirujano cita citas ciudad claro clase clases clave clavo cliente clima clinica cloro cobertura cobija cobran
cobrar cobraron cobro cochera cocina codigo codo cojea colchon colesterol columna comadre comenzar comer comi
comida comiendo comio como compadre companera companero companeros compania completo comprar compre compro
compu computadora con concierto condado condicion conmigo conozco consigo consulta contar contesta contestar
contesto conto contra contracciones contrasena contrato controlada conviene copago coraje corazon corre correo
correr corri corria corrido corriendo corriente corro corta cortada cortando cortar corte cortisona corto cosa
cosas cositas costado costilla costillas costo coyunturas creatina crece credito cree crema creo cronica
cuadra cual cuales cuando cuanta cuantas cuanto cuantos cuarenta cuarto cuatro cubre cubren cuchara cuchillo
cuello cuenta cuentame cuentas cuento cuerda cuerpo cuesta cuida cuidar cuido culpa cumple cumpleanos cumpli
cumplir cunada cunado cura curiosidad dale dame dan dando dano dar darle darme datos de debajo debe deben
deberia debil debo decia decir decirle dedo dedos deducible deja dejan dejar dejaron deje dejo del demas
demasiado deme dentista dentro deporte deposito depresion derecha derecho derrame desangro desaparecer
desayuno descansar descanso descuento desde desmaye desmayo despedida despertar desperte desperto despierta
despierto despues detras dia diabetica diabetico diagnosticaron dialisis diario diarrea dias dicen dicho
diciembre diciendo diente dientes dieron dieta diez diferencia dificil diga digame digo dije dijeron dijo dime
dinero dio dios direccion discos disculpe disfraz divorcio dobla doblar doble doblo doce doctora doctores
dolares doler dolia dolio dolor domingo domingos dona donar donde dormi dormida dormido dormidos dormir dos
dosis doy duela duele duelen dueno duerme duermen duermo dulce dura durante durmio duro echa edad edificio
educacion ejercicio ejercicios ejercitar ejercitarme ejercito el elevador eliptica ella ellas ellos embarazada
embarazo emergencia emergencias empece empeora empezar empezo empieza empiezo encanta encierra encima encontre
encuentra encuentro energia enero enferma enfermedad enfermera enfermeria enfermo enfrente enfriar enoja
ensename enseno entera entero entiendo entonces entra entrar entre entrena entrenador entrenamiento entrenar
entreno entro equilibrio equipo era eran eres esa esas escalera escaleras escalofrios escalon escalones
esclerosis escoger escoliosis esconde escribe escribi escribiendo escribio escribir escribo escritorio escuela
escupo ese esfuerzo eso esos espalda espanol especialista espejo espera esperando esperar espero espinazo
espinilla esposa esposo espuma esquina esta estaba estacionamiento estado estamos estan estar estas este
estira estiramiento estiramientos estirar estirarme estirarse estiro esto estomago estos estoy estres estudio
estufa estuve estuvo examen existe explicame explico exploto fabrica facil factura faja falta faltan falto
familia farmacia favor fecha feliz feo feria fibromialgia fiebre fiesta fija fijate fijese fila firmar firme
fisica fisico fisioterapeuta fisioterapia flaca flaco floja flojera flojo flores foco fondo forma formulario
fortalece foto fotos fractura frasco frase frente fria frio fue fuego fuera fueron fuerte fuertes fuerza fui
fuimos fumar funciona fut futbol gallo gana ganas gane gano garaje garganta gasolina gata gato gemelos gente
gimnasia gimnasio globo golpe golpea golpeo golpes gorda gordo gota gotas gracias gradas grado grados grande
grasa graso gratis grax grcs gris grita gritando grito grupo guarda guarde guardia guerra gusta gustaria gusto
haber habia habito habla hablame hablan hablando hablar hable hables hablo hace hacemos hacen hacer hacerle
hacerlo haces hacia haciendo haga hago hallo hambre han hasta hay hazme hecha hecho helado hemos hereda herida
hermana hermano hermanos hice hicieron hicimos hielo hierro higado hija hijas hijo hijos hinchada hinchado
hinchados hincho hirviendo historia hizo hoja hojas hola hombre hombres hombro hombros hondo hora horario
horas hormigas hormiguean hormigueo horno horrible hoy hubiera hubo huele hueso huesos huevo huevos humo iba
ibuprofeno ida ido iglesia igual importa impresora impuestos infarto infeccion inflamada informacion ingle
ingles inhalador instructora insulina invierno inyeccion inyecciones inyectaron irme irse izquierda izquierdo
jaja jajaja jala jalar jalo jalon jamas jardin jefa jefe jeje joven juega juego jueves jugando jugar jugo
junio junta juntas junto juntos jura justo ke kiero komo labios lado lados lagartijas lago larga largo las
lastima lastime lata lavadora lavo le leche leer lei lejos lengua lentes lento les letra letras levanta
levantando levantar levantarme levante levanto leve libras libre libro licencia liga ligas limite limon limpia
limpiando limpiar limpieza limpio linea liquido lista llamada llaman llamar llame llamo llanta llantas llave
llaves llega llegar llego llegue llena lleno lleva llevan llevar lleve llevo llora llorando llorar lloro
lluvia lo loca loco lomo los loteria luces luego lugar luna lunes luz madera madre madrugada maestra mala
malas malestar maleta malo mama mami manana mananas mancha manchas mancuernas manda mandan mandar mandaron
mande mandibula mando manejando manejar manejo manera mano manos maquina maquinas mar maraton marca marcapasos
marcas mareada mareado mareo marido martes marzo mas masa masaje mata matan matando matar matarme mato mayores
mecanico media medica medicina medicinas medico medio mediodia mejor membresia menopausia menos mensaje
mensajes mercado mes mesa meses meta mete metformina meti metio meto mia miedo miembro mientras miercoles mil
millas minuto minutos mio mira mirando mire mis misa misma mismo mitad mochila moderado modo mojada molesta
molestar molestia morada moradas morado morados mordio moreton moretones morir morirme mover moverme moverse
movimiento movimientos mucha muchacha muchacho muchachos muchas mucho muchos mudanza muebles muela muere muero
muerta muerte muerto muertos muestrame mueve muevo mujer mujeres mundo muneca munecas murio musculo musculos
musica muslo muslos muy nacido nacimiento nacio nada nadar nadie nalga nalgas nariz natacion navaja navidad
necesita necesito negaron negocio negra negro nena nene nervio nervios neuropatia nieta nieto nietos nieve
nina ninera ningun ninguna nino ninos noche noches nomas nombre nop nos nosotros nota novela noventa novia
noviembre novio nuca nudo nuera nuestra nuestro nueva nuevas nueve nuevo nuevos numero numeros nunca obra
ochenta ocho octubre ocupo odio oficina oido oidos oiga oigo ojala ojo ojos ola olla olor olvida olvido
ombligo onda opciones operacion operada operado operar operaron orale orden orilla orina orinar orine orino
ortopedista oscuro otra otras otravez otro otros oxigeno oye pa paciencia paciente padezco padrastro padre
paga pagan pagar pagina pago pague pais palabra palabras palido palo pantalla pantalon pantorrilla
pantorrillas panza papa papas papel papeles paquete para parada parado paralisis parar pararme pararse parche
pare parece pared pareja parida paro parque parte partes partido parto pasa pasada pasado pasaporte pasar pase
pasillo paso pasos pastel pastilla pastillas pasto pata patron pausa payaso paz pecho pedazo pedi pediatra
pedir pega pego pegue pelea pelear pelicula pelo pelota pena pensado pensando pensar pense peor perder perdi
perdido perdio perdon permiso pero perra perro perros persona personas pesa pesado pesas pescado peso pez pica
pico pide piden pidiendo pidieron pidio pido pie piedra piedras piel pienso pierde pierdo pierna piernas pies
pila pintura pipi piso pisos pistola placa placas plancha planchas plano planta plantas plantillas platos
playa plena poca poco podemos poder podia policia poliza pollo polvo pon pone ponen poner ponerme ponga pongo
poniendo popo poquita poquito por porfa porfavor porke porq porque pos postura potasio pq practica practico
precio prednisona prefiero pregunta preguntan preguntar preguntas pregunte pregunto prende presion prima
primavera primer primera primero primo primos principiante principiantes principio problema programa pronto
propia proposito prostata proteina protesis proximo prueba pude pueblo pueda puede pueden puedes puedo puente
puerta pues puesto pulmon pulso puno punta punto puntos punza pura puro puse pusieron puso q qe que quebro
queda quedan quedar quedarme quedaron quede quedo queja quejo quema quemar queme quemo queremos querer queria
quien quienes quiera quiere quieren quieres quiero quijada quimio quince quiropractico quise quisiera quita
quitan quitar quitarme quitaron quito quiza quizas rancho rapido rara raro ratito rato ratos rayo razon receta
recetaron recibo recien reclamo reclamos recomienda recomiendan recupero reembolso reemplazo referido refri
regadera regalaron regalo regla reglas regresa regresar regrese regreso rehabilitacion reloj remo renta
repente repeticiones repetir repita repite reposo resbalo resonancia respira respiracion respirar respiro
responde respuesta restaurante resulta retiro reto reumatoide reves revisa rie riesgo rigido rinon rinones rio
risa ritmo robaron rodilla rodillas roja rojo rompi rompio ronca ronchas ropa roto ruedas ruido rutina rutinas
sabado sabados sabe saben saber sabes saca sacar sacaron saco sala saldo salen salga salgo sali salida
saliendo salieron salio salir salta saltar salto salud saludable sana sangra sangrando sangre sangro sano
santo saque seca seco secreto seguido seguir segun segunda segundo segundos segura seguro seguros seis semana
semanas senal senales seno senor senora senores senorita sentada sentadilla sentadillas sentado sentar
sentarme sentarse sente senti sentido sentir sento septiembre ser sera seria serie serio servicio sesenta
setenta si siempre sienta siente siento siete significa sigo sigue siguen siguiente silencio silla sillon
simon sindrome sino sintomas sip sirve sirven sistema sobre sobrina sobrino socorro soga sol sola sombra somos
sopa soy su suave sube suben subi subiendo subio subir subo suda sudando sudar sudor suegra suegro suelo
suelta suelto suena sueno suerte suicidio sus susto ta tabla tal talon talvez tamales tamano tambien tambn
tampoco tanta tantito tanto tapa tapete tarda tarde tardes tarea tarjeta tarjetas taza tdo techo tele telefono
temblando temblor temperatura temporada temprano tenemos tener tengo tenia tenis terapeuta terapia terapias
terapista tercer tercera tercero terminar termine termino testiculo texto tia tiembla tiempo tienda tiene
tienen tienes tierra tiesa tieso tio tipo tira tirar tiro tiroides tmb tngo toalla tobillo toca tocan tocar
toco toda todas todavia todo todos toma tomado tomando tomar tome tomo toque torcio torneo tos tose toser
tosiendo toso toy trabaja trabajar trabajo trabo traduce trae tragar trago traia traigo traje trajo trapo tras
trata tratamiento treinta tren tres triste tristeza troca trono trotar truco truena tu tunel turno tus tuve
tuvo ultima ultimamente ultimo ultrasonido un una unas unico universidad uno unos usa usan usar uso usted
ustedes vaca vacaciones vacuna vale vamos van varices vas vaya vea veces vecina vecino vecinos veia veinte
vejiga vela ven vende venden vender vendo veneno vengo ventana veo ver verano veras verdad verde verguenza
vesicula vestido veterinario vez viaje vida vidrio vieja viejito viejo viendo viene vienen vientre viernes
vino vio visita visitas vista visto vitamina vitaminas viva vive vivir vivo voces voleibol volteo volver volvi
volvio vomita vomitando vomitar vomite vomito vos voy voz vuelo vuelta vueltas vuelve vuelvo xfa xfavor xq y
yendo yerno yeso yo zapato zapatos
`);

/** Words that both languages write, loanwords among them: they tell nothing about the language. */
export const SHARED_WORDS = list(`
a am an animal app as bye come core dance dice doctor es final fitness general gym ha has he hospital idea
ir k la mal me menu mi natural no normal o ok okay once pilates plan plank planks quite real running se sin
social son stretching tan ten total u va x yoga
`);
