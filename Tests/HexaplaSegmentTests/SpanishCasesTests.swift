import HexaplaCore
import Testing

@Suite struct SpanishCasesTests {
    private static let cases = [
        "El Sr. Ramos llegó tarde.| La Sra. Vidal esperaba.",
        "Viajó a EE. UU. en mayo.| Volvió en junio.",
        "Viajó a EE. UU.| La reunión fue breve.",
        "S. E. el embajador habló.| Nadie respondió.",
        "El art. 5 y la pág. 12 lo dicen.| Es claro.",
        "Creció un 3,5 %.| Luego bajó.",
        "Costó 1.250.000 euros.| Fue mucho.",
        "¿Vendrá mañana?| No lo sé.",
        "¡Basta!| ¿Quién lo dijo?",
        "—¿Vienes? —preguntó ella.| —No —dijo él.",
        "«Basta», dijo.| «No más».",
        "Dijo: «Se acabó».| Después salió.",
        "“Se acabó.”| Después salió.",
        "Manzanas, peras, etc. se vendieron.| Subió el precio.",
        "Vendió manzanas, peras, etc.| El mercado cerró.",
        "La sesión duró tres horas; La Haya esperó.".replacing("; La", with: ";| La"),
        "La sesión duró tres horas; nadie habló.",
        "Vino de Santiago.| El viaje fue largo.",
        "Se quedó junto al mar.| En verano vuelve.",
        "Llegó a las 5 p. m. del lunes.| Llovía.",
        "El n.º 7 ganó.| El público aplaudió.",
        "J. M. Ortega y A. Ruiz firmaron.| Fue rápido.",
        "Espera... y espera.| Luego se va.",
        "Espera…| Luego se va.",
        "El texto [...] fue cortado.| Era largo.",
        "Véase www.example.org/a?b=1 hoy.| Gracias.",
        "1. Las partes acuerdan.| 2. Las partes firman.",
        "La República de Valdia (RV).|Esperamos la paz.",
        "Terminó la sesión.|Todos salieron.",
        "p. ej. este caso.| Y otro.",
        "Hoy, p. ej. el lunes, no viene.| Mañana sí.",
        "El Dr. Gil y el Ing. Paz llegaron.| Todos callaron.",
        "Nació el 5 de ene. de 1950.| Murió en 2001.",
        "El 5 de abr. 2018 se firmó.| Nadie faltó.",
        "Pesa 5 kg. y mide 2 m. de alto.| Es grande.",
        "La resolución S/RES/2375 (2017) se aprobó.| Nadie votó en contra.",
        "Un título sin punto",
        "¿Por qué? preguntó.".replacing("? p", with: "?| p"),
        "Se acabó la sesión.| 12 delegados se quedaron.",
        "Es increíble.| 5000 personas vinieron.",
        "El Gral. López habló.| Fue breve.",
        "S.A. y S.L. son formas.| Hay otras.",
        "El CD. Norte ganó.",
        "Habló (véase el anexo 2.) y salió.| Nadie siguió.",
        "Y dijo (en voz baja).| Nadie oyó.",
        "¿Quién?!| Nadie.",
        "El Excmo. Sr. D. Luis Paz asistió.| Saludó a todos.",
        "La O.N.U. se reunió.| La sesión fue breve.",
        "Ganó 3-1.| El equipo celebró.",
        "El s. XIX fue largo.| El XX también.",
    ]

    @Test func atLeastNinetySixPercentAreRight() throws {
        let wrong = try wrongCases(Self.cases, .spanish)
        #expect(wrong.count * 25 <= Self.cases.count, "\(wrong)")
        #expect(Self.cases.count >= 50)
    }
}
