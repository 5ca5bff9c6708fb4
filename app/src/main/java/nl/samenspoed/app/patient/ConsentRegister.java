package nl.samenspoed.app.patient;

/**
 * Where is kept what patients said of asking their data elsewhere. Ours is in our own database;
 * which one holds is a setting, so that a national register can take its place.
 */
public interface ConsentRegister {

    /** Always answers: a register that cannot be asked is an answer too. */
    ConsentAnswer ask(ConsentQuestion question);

    /** Whether our own people write in it; in a national register patients do that themselves. */
    boolean isKeptHere();
}
