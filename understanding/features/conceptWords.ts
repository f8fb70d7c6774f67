/**
 * Words that mean about the same, in English and in Spanish: `concept: English | Spanish`, a phrase with
 * underscores. They let a question be found that was asked in other words than the rows, and what one
 * language's rows teach help the other. Words are compared by their stems.
 */
export const CONCEPT_WORDS = `
how_often: how_often times_a_week days_a_week times_per_week days_per_week frequency how_many_times how_many_days times_a_day weekly frequently regularly how_frequently every_hour | cuantas_veces cada_cuanto cada_cuando frecuencia veces_por_semana veces_a_la_semana cuantos_dias dias_por_semana dias_a_la_semana que_tan_seguido =seguido que_tan_frecuente
how_long: how_long how_much_time seconds minutes duration length amount_of_time how_many_minutes how_many_seconds | cuanto_tiempo cuantos_minutos cuantos_segundos segundos minutos duracion dura durar
how_much: how_much how_many amount enough minimum least recommended recommendation | cuanto cuanta cuantos cuantas cantidad suficiente minimo recomendado recomiendan recomienda
how_soon: how_soon see_results notice results takes_to until_i_see before_i_see | cuando_se_ve resultados notar noto tarda tardan
how_to: how_do how_to how_should how_can technique form correct correctly proper properly right_way steps instructions teach show | como_se como_hago como_debo como_puedo tecnica manera correcta correctamente bien_hecho pasos instrucciones ensename muestrame =forma como_hacer
why: why reason point purpose benefit benefits good_for what's_the_point | por_que razon motivo para_que beneficio beneficios sirve
what_is: what_is what's what_are what_does mean meaning definition define explain called | que_es que_son que_significa que_quiere_decir significado definicion explica llama
when: when what_time timing best_time | cuando a_que_hora momento hora
which: which best better ideal top recommended right_kind | cual cuales mejor mejores ideal
safe: safe safely ok okay alright fine dangerous risk risky harm harmful bad wrong damage ruin wear_out hurt destroy unhealthy healthy | peligroso riesgo riesgoso dano danino hace_mal desgasta lastima perjudica es_seguro =segura =malo =mala =dana
help: help helps helpful good useful benefit improve effective work works worth | ayuda ayudar ayudan bueno buena sirve sirven util mejora mejorar efectivo funciona vale_la_pena conviene
prevent: prevent prevents prevention avoid protect protection stop_from keep_from lower_risk chance ward_off | prevenir previene prevencion evitar evita proteger protege proteccion
need: need necessary have_to must required require do_i_really | necesito necesario necesita hace_falta tengo_que hay_que falta ocupo obligatorio
start: start starting begin beginning beginner get_started getting_started begin first_time newbie never_exercised new_to take_up first_day starter | empezar empiezo empieza comenzar comienzo iniciar principiante principiantes nuevo nueva novato primera_vez nunca_he agarrar_la_costumbre primer_dia primeros_pasos
again: again get_back return resume restart after_a_break time_off back_into | otra_vez de_nuevo volver retomar regresar despues_de_dejar descanso_largo
stop: stop stopping quitting give_up fall_off | dejar dejo dejarlo abandonar rendirme =parar =paro =dejo =dejar
stick: stick_with stick_to keep_going keep_it_up consistent consistency stay_with discipline follow_through maintain maintaining lasts lasting hang_in | constante constancia mantenerme perseverar disciplina cumplir no_dejarlo =seguir =sigo mantenerse
habit: habit habits routine regular regularly cue reminder remember set_a_reminder trick | habito habitos costumbre regular regularmente recordatorio automatico acordarme acordarse recordar truco se_me_olvidan no_olvidar =rutina
miss: miss missed missing skip skipped skipping forgot fell_behind | falto falte faltar saltar salte perdi olvide brinque
motivation: motivation motivated motivate lazy willpower inspired unmotivated don't_feel_like hate_exercise make_myself push_myself force_myself will_to in_the_mood feel_like | motivacion motivado motivada motivar flojera pereza ganas animo voluntad odio_el_ejercicio flojo floja me_cuesta de_humor ponerme_a
busy: busy no_time hectic fit_in squeeze find_time make_time fit_exercise =schedule | ocupado ocupada sin_tiempo no_tengo_tiempo apretado horario agenda encontrar_tiempo tener_tiempo meter_el_ejercicio dos_trabajos
fun: fun boring bored variety enjoy enjoyable mix_up switch_up change same_thing | divertido divertida aburrido aburrida aburre variar variedad disfrutar cambiar lo_mismo
together: friend friends partner buddy group family together social husband wife get_my find_people | amigo amigos amiga pareja grupo familia juntos acompanado compania esposo esposa conmigo convenzo
every_day: every_day daily each_day everyday day_off seven_days | todos_los_dias diario diariamente cada_dia a_diario siete_dias
rest: rest resting recover recovery day_off rest_day between in_a_row break | descanso descansar reposo recuperar recuperacion dia_libre entre seguidos
too_much: too_much overdo overdoing too_hard too_fast too_soon over_exercise limit overboard go_all_out go_overboard push_too | demasiado exceso excederme pasarse mucho_ejercicio sobreentrenar me_pase se_pasa se_exige limite
little: little short small bit few quick tiny brief mini bouts chunks snacks | poco poquito corto cortos cortas pequeno breve rapido ratito ratitos pedazos
any: any every count counts counted something nothing | cualquier cualquiera cuenta cuentan contar valen algo nada
most: most_people average many people americans only_one compared | mayoria gente promedio porcentaje cuantas_personas americanos soy_el_unico los_demas
adults: adults adult grown_ups guidelines guideline week weekly recommended | adultos adulto guia guias pautas semana semanal
older: older senior seniors elderly aging age old retired over_65 over_60 grandma grandpa 70 65 80 retirees 75 78 72 armchair | mayor mayores anciano ancianos tercera_edad edad viejo vieja jubilado abuela abuelo abuelita abuelito vejez =mayores abuelos de_78 de_70 jubilados =mayor
children: kids kid children child teens teenagers son daughter young grandkids grandson | ninos nino nina ninas hijos hijo hija adolescentes jovenes nietos chamacos
late: late too_late too_old never_too_late at_my_age 65 70 75 80 | demasiado_tarde muy_viejo muy_vieja a_mi_edad a_estas_alturas =tarde a_los_60 a_los_70
unfit: out_of_shape unfit couch_potato sedentary not_active haven't_exercised inactive never_exercise nothing_for_years never_been_fit done_nothing | fuera_de_forma mala_condicion sedentario sedentaria inactivo sin_condicion no_hago_ejercicio anos_sin_moverse llevo_anos lleva_anos nunca_me_ejercito
different: different same everyone everybody one_size each_person another else vary works_for copy somebody_else | diferente diferentes mismo misma distinto distintos cada_persona igual otro otra a_cada_quien copiar
research: research study studies evidence science scientists proof proven say | estudio estudios investigacion investigaciones evidencia ciencia cientificos comprobado dicen
promise: promise guarantee guaranteed always certain for_sure completely forever | garantiza garantizado garantia promete siempre asegura seguro_que para_siempre
common: common normal usual usually typical typically frequent | comun normal frecuente tipico usual
exercise: exercise exercises exercising workout workouts activity activities active training train physical movement moving fitness work_out working_out works_out worked_out =move get_moving fit | ejercicio ejercicios ejercitar ejercitarme actividad actividades activo activa entrenar entrenamiento fisica moverse moverme movimiento mover condicion_fisica ejercito ejercita
back: back spine spinal lower_back backs lumbar | espalda columna lumbar cintura
disc: disc discs disk disks vertebra vertebrae cushion | disco discos vertebra vertebras
bone: bone bones skeleton bone_density | hueso huesos esqueleto osea
joint: joint joints cartilage | articulacion articulaciones cartilago coyunturas
muscle: muscle muscles muscular | musculo musculos muscular
core: core abs ab abdominal abdominals midsection stomach_muscles belly trunk six_pack tummy | core abdomen abdominal abdominales vientre barriga panza tronco centro_del_cuerpo cuadritos
knee: knee knees | rodilla rodillas
hip: hip hips figure_four pigeon buttocks butt glute | cadera caderas figura_cuatro pompis nalgas gluteo
neck: neck necks | cuello cervical nuca
shoulder: shoulder shoulders shoulder_blades upper_back blades pinch_blades | hombro hombros omoplatos espalda_alta paletas junto_los_omoplatos
chest: chest pec pecs doorway | pecho pectorales marco_de_la_puerta
hamstring: hamstring hamstrings back_of_thigh back_of_leg behind_my_thigh touch_my_toes | isquiotibiales atras_del_muslo parte_de_atras muslo corva femorales
calf: calf calves lower_leg | pantorrilla pantorrillas chamorro chamorros gemelos parte_baja_de_la_pierna
leg: leg legs thigh thighs quads lower_body glutes | pierna piernas muslos cuadriceps gluteos
arm: arm arms hands wrist | brazo brazos manos muneca
foot: foot feet heel toe ankle toes | pie pies talon dedos tobillo punta
toes: touch_my_toes reach_my_toes bend_over flexible flexibility limber bendy loosen | tocar_los_pies tocarme_los_pies alcanzar flexible flexibilidad elastico elasticidad
stretch: stretch stretches stretching stretched | estirar estiramiento estiramientos estirarme estirarse estiro estire
hold: hold holding held let_go | aguantar aguanto aguante sostener sostengo suelto soltar
repeat_move: repeat repeats times_each rounds reps repetitions sets each_side | repetir repeticiones series cuantas_repeticiones cada_lado rondas
bounce: bounce bouncing jerk bob pulsing ballistic still | rebotar rebotes rebote rebotando brincar brinquitos jalones
cold: cold cool muscles_cold without_warming winter freezing snow ice chilly | frio frios fria invierno nieve hielo helado
warm: warm warming warmed warmed_up | tibio tibia calientes =caliente =tibio =tibia
warmup: warm_up warmup warm-up before_exercise before_a_workout before_exercising beforehand get_ready_to prepare_to | calentar calentamiento antes_de_hacer antes_del_ejercicio antes_de_entrenar caliento prepararme
cooldown: cool_down cooldown after_a_workout after_exercise afterwards finish end_of wind_down end_a_workout | enfriar enfriamiento despues_de_hacer despues_del_ejercicio al_terminar terminar bajar_el_ritmo justo_despues
before_after: before after before_or_after first_or_last | antes despues antes_o_despues
shower: shower bath hot_water hot_tub | ducha banarme bano regadera agua_caliente banera
sore: sore soreness aching_muscles doms ache achy stiff_after | adolorido adolorida dolorido agujetas molido adolorimiento cansados
injury: injury injured injuries hurt_myself strain sprain pulled | lesion lesiones lastimarme lastimado lesionado lesionarme
feel: feel feeling sensation supposed_to_feel should_feel tension pull | =sentir =sentirse =siento =siente =sienta sensacion tension jalon
strong: strong strength stronger strengthen strengthening build toning tone power | fuerte fuerza fuertes fortalecer fortalecimiento tonificar potencia
weights: weights weight_lifting dumbbells dumbbell barbell gym_machines bands band resistance kettlebell | mancuernas maquinas ligas liga banda bandas resistencia =pesas =barra
no_weights: without_weights no_weights bodyweight body_weight no_equipment without_equipment without_machines | sin_pesas sin_equipo propio_peso peso_del_cuerpo sin_maquinas sin_aparatos
equipment: equipment gear machine machines tools buy need_to_buy stuff special | equipo aparatos aparato maquina comprar material especial cosas
clothes: shoes shoe sneakers clothes clothing wear outfit socks barefoot jeans boots | zapatos tenis zapatillas ropa vestir calcetines calzado me_pongo descalzo chanclas jeans
mat: mat floor bed ground carpet get_down get_up | tapete colchoneta piso suelo alfombra =cama
chair: chair seated sitting_down armchair without_standing | silla asiento =sentado =sentada =sentados
reps: reps sets repetitions how_many_reps how_many_times | repeticiones series cuantas_repeticiones
heavier: heavier harder increase progress more_weight challenge progression add_weight level_up step_up | subir_peso mas_peso aumentar progresar avanzar subirle mas_pesado mas_dificil subir_de_nivel
breathe: breathe breathing breath exhale inhale hold_my_breath out_of_breath diaphragm belly_breathing | respirar respiracion respiro exhalar inhalar aire aliento diafragma
squat: squat squats mini_squat | sentadilla sentadillas
stand_up: sit_to_stand stand_up_from get_up_from out_of_a_chair chair_stands sit-to-stand | levantarme_de pararme_de sentarse_y_pararse levantarse_de_la_silla sentarse_y_levantarse
pushup: push_up push_ups pushup pushups push-ups press_ups wall_push | lagartija lagartijas flexiones planchas_de_pared flexion_de_brazos
plank: plank planks planking | plancha planchas tabla
situp: sit_up sit_ups situp situps crunch crunches sit-ups | abdominales sentadillas_de_abdomen crunches
bridge: bridge bridges glute_bridge lift_my_hips | puente puentes levantar_la_cadera
bird_dog: bird_dog opposite_arm_and_leg all_fours hands_and_knees | perro_de_caza pajaro_perro bird_dog cuatro_puntos brazo_y_pierna_contraria gatas
dead_bug: dead_bug heel_tap heel_taps | bicho_muerto insecto_muerto dead_bug toque_de_talon
brace: brace bracing tighten engage draw_in | apretar contraer meter_la_panza tensar =activar =activo_el
belt: belt belts back_brace insoles orthotics support corset inserts | faja fajas cinturon plantillas soporte
walk: walk walking walks stroll strolling | caminar caminata caminatas camino caminando andar paseo paseos
fast: fast brisk pace speed quick quickly slow slowly | rapido velocidad paso ritmo lento despacio
steps_count: steps 10000 ten_thousand step_count pedometer fitbit count_my_steps | diez_mil 10000 podometro contar_pasos =pasos
treadmill: treadmill outdoors outside indoors track mall indoor | afuera aire_libre adentro trotadora cinta parque =caminadora bajo_techo
run: run running jog jogging runner runners | correr corriendo corro trotar trote carrera corredores
heart: heart heart_rate pulse beats beat zone bpm cardio | corazon pulso latidos ritmo_cardiaco frecuencia_cardiaca palpitar cardio
talk_test: talk talk_test conversation sing talking | hablar prueba_del_habla platicar cantar conversar conversacion
effort: effort intensity intense moderate vigorous hard easy how_hard light | esfuerzo intensidad intenso moderado moderada vigoroso vigorosa duro leve ligero fuerte
sweat: sweat sweating sweaty | sudar sudor sudando sudo
home: home house at_home living_room apartment space room | casa hogar en_casa sala apartamento espacio cuarto
gym: gym gyms fitness_center membership | gimnasio gym
program: program programme plan weeks how_many_weeks sheet home_program therapist_gave | programa plan semanas hoja
class: class classes trainer coach instructor teacher | clase clases entrenador entrenadora instructor maestro
posture: posture slouch slouching upright straight hunch hunched stand_tall alignment | postura encorvado encorvarme derecho derecha joroba recto
sit: sit sitting seated sat desk_job all_day long_hours watch_tv couch tv | todo_el_dia =sentado =sentada =sentarme =sentarse =sentados tele sofa
desk: desk office computer screen keyboard laptop monitor at_work workstation | escritorio oficina computadora pantalla teclado laptop en_el_trabajo laboral
standing: standing standing_desk stand on_my_feet | =parado =parada de_pie =pie =pararse =pararme
break: break breaks get_up pause every_hour | pausa pausas levantarme descansos cada_hora
lift: lift lifting pick_up heavy box boxes bend bending furniture move_furniture | cargar alzar levanto caja cajas agacharme agacharse recoger =levantar =levanto muebles
carry: carry carrying bag bags purse backpack groceries grocery luggage suitcase shopping_bags tote | cargar bolsa bolsas mochila mandado compras maleta cartera =llevar carrito super
housework: housework chores cleaning vacuuming mopping sweeping laundry house_work | quehacer quehaceres limpiar limpieza barrer trapear lavar tareas_del_hogar aspirar
garden: garden gardening yard yardwork raking mowing dig weeds lawn lawn_mower shovel shoveling dirt watering | jardin jardineria patio rastrillar podar pasto cavar plantas palear tierra arrancar hierba regar cesped
stairs: stairs stair stairway climbing climb elevator escalator upstairs flights | escaleras escalera escalones elevador gradas pisos
drive: drive driving car road_trip drive_long truck commute behind_the_wheel | manejar manejo manejando carro conducir viaje viaje_largo troca coche
sleep: sleep sleeping slept asleep bed night rest_at_night insomnia | dormir duermo sueno dormido noche acostarme
position: position on_my_side lie lying curl =side | posicion de_lado acostado boca_arriba =lado de_costado me_acuesto
stomach_sleep: stomach on_my_stomach belly face_down | boca_abajo estomago panza_abajo
pillow: pillow pillows | almohada almohadas
mattress: mattress | colchon
time_of_day: morning evening afternoon night time_of_day late_at_night =early breakfast | manana noche hora_del_dia =tarde temprano desayunar desayuno a_que_hora
bedtime: before_bed bedtime before_sleep wind_down right_before_bed before_going_to_bed | antes_de_dormir antes_de_acostarme hora_de_dormir
results: results see_results progress notice difference expectations how_soon how_quickly how_fast | resultados resultado progreso notar diferencia cambio que_tan_pronto que_tan_rapido ponerse_en_forma agarrar_condicion
six_pack: six_pack abs_by flat_stomach fast_results by_friday beach_body overnight quick_fix ripped get_fit_fast videos look_like ordinary | cuadritos abdomen_plano en_una_semana de_un_dia_para_otro rapido_resultado milagro vientre_plano lavadero tonificarme verme_como videos de_la_noche_a_la_manana boda
weight_loss: lose_weight weight slim fat belly_fat calories pounds scale ripped | bajar_de_peso peso adelgazar grasa calorias libras kilos bascula rebajar marcado
balance: balance steady unsteady wobbly one_leg coordination | equilibrio balance estable en_un_pie coordinacion
fall: fall falls falling fell tripping trip | caida caidas caer caerme caerse tropezar
yoga: yoga poses | yoga posturas
pilates: pilates | pilates
tai_chi: tai_chi taichi qigong | tai_chi taichi
swim: swim swimming pool water aquatic aqua swimmer water_aerobics | nadar natacion alberca piscina agua acuatico acuatica aquaerobics
cycle: cycling bike biking bicycle stationary_bike ride spin | bicicleta bici pedalear ciclismo fija
dance: dance dancing zumba sports sport basketball tennis soccer pickleball golf play volleyball softball soccer_ball bowling | bailar baile zumba deporte deportes futbol basquetbol tenis jugar salsa cumbia voleibol beisbol
stress: stress stressed tension anxious nerves relax calm unwind worry calmer blow_off_steam | estres estresado estresada nervios relajar relajarme calmar tension preocupaciones tranquilo tranquila desahogarse
mood: mood happy happier feel_better sad mental cheer spirits emotional blues mind cranky brighten endorphins feel_good | animo humor feliz sentirme_mejor mental triste alegria emocional mente endorfinas de_malas felicidad
energy: energy energetic tired fatigue tiredness worn_out exhausted drained pep perk_up boost sluggish coffee wake_up low_on | energia cansado cansada cansancio agotado agotada sin_energia animo_para bajon cafe despertarme despertarse
period: period menstrual menstruation cycle time_of_the_month cramps | regla periodo menstruacion menstrual mes
hydrate: water drink drinking hydrate hydrated hydration thirsty fluids bottle coffee electrolytes sports_drink | agua beber tomar_agua hidratar hidratacion hidratarme sed liquidos botella cafe electrolitos bebida
heat: heat hot summer sun temperature humid | calor caluroso verano sol temperatura humedo
cold_weather: cold_weather winter freezing snow ice icy | invierno nieve clima_frio helado hielo
weather: weather outdoors outside | clima afuera aire_libre
tight: tight tightness stiff stiffness tense | tieso tiesa rigido rigidez tenso apretado entumido entumecido
therapist: physical_therapist physical_therapy pt therapist physio | fisioterapeuta terapia_fisica fisioterapia terapeuta terapista
doctor: doctor doctors dr physician checkup check_with see_a_doctor medical_clearance ask_my_doctor | doctor doctora medico medica revision chequeo consultar
diagnosis: diagnose diagnosis replace substitute instead_of_a_doctor medical_advice symptoms | diagnostico diagnosticar reemplazar sustituir en_lugar_de consejo_medico
housing: garage basement corner clear furniture set_up setup | acomodar muebles espacio rincon preparar
ergonomics: ergonomic ergonomics set_up setup height screen_height chair_height adjust | ergonomia ergonomico altura ajustar acomodar
jump: jump jumping impact high_impact low_impact | saltar brincar impacto bajo_impacto
do: do does doing done | hacer hago hace haciendo
choose: choose pick choice kind type sort decide option overall like_best what_exercise | escoger elegir tipo clase opcion decidir me_conviene
forever: forever always rest_of_my_life cut_back gains go_away do_less | para_siempre bajarle siempre hasta_cuando
place: where place | donde lugar sitio
help_scope: disclaimer treatment_advice what_can't_you wrong_with_me | aviso consejos_de_tratamiento no_puedes
someone_else: mom dad mother father husband wife grandson | mama papa madre padre
expect: expect expectations realistic realistically | esperar expectativas realista
`;
