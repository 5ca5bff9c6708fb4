package nl.samenspoed.simulation.region;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoed.simulation.calendar.WallHours;
import nl.samenspoed.simulation.statistics.Count;
import nl.samenspoed.simulation.statistics.Course;
import nl.samenspoed.simulation.statistics.Level;
import nl.samenspoed.simulation.statistics.Measures;
import nl.samenspoed.simulation.statistics.Share;
import nl.samenspoed.simulation.statistics.Tally;

/** What is measured of a region, besides what pools measure by themselves. */
final class Books {

    /** Of all calls, also of those who hung up. */
    final Share answeredIn2;

    final Share answeredIn3;
    final Tally answerUrgent;
    final Tally answerOther;
    final Count calls;
    final Count lost;
    final Count digital;
    final Share right;
    final Share tooLight;
    final Share ownAlone;
    final Count disciplineConsults;
    final Count advice;
    final Count consults;
    final Count visits;
    final Count social;
    final Count doctorVisits;
    final Count rides;
    final Count plannedRides;
    final Tally response;
    final Share responseIn15;
    final Count departmentVisits;
    final Count departmentByAmbulance;
    final Count departmentByPost;
    final Tally departmentStay;
    final Tally departmentDischarged;
    final Tally departmentAdmitted;
    final Share admitted;
    final Tally boarding;
    final Level crowded;
    final Share crowdedFrom12To20;
    final Level stops;
    final Count stopped;
    final Share diverted;
    final Tally wrongBed;
    final Level wrongBeds;
    final Tally crisisWait;
    final Share crisisInTime;
    final Share birthsDiverted;
    final Tally travel;

    /** By number of the kind of home. */
    final List<Tally> search = new ArrayList<>();

    final List<Count> placed = new ArrayList<>();
    final Tally searchAll;
    final Tally attempts;
    final Share inOwnSubregion;
    final Level inDepartments;
    final Level seeking;
    final Course.OfTimes callsByHour;
    final Course.OfItems answerByHour;
    final Course.OfItems answeredIn3ByHour;
    final Course.OfItems responseByHour;
    final Course.OfLevel inDepartmentsByHour;
    final Course.OfLevel crowdedByHour;
    final Course.OfLevel seekingByHour;
    final Course.OfLevel wrongBedsByHour;

    Books(Measures measures, WallHours hours) {
        answeredIn2 = measures.share("answered within 2 minutes");
        answeredIn3 = measures.share("answered within 3 minutes");
        answerUrgent = measures.tally("urgent answer");
        answerOther = measures.tally("other answer");
        calls = measures.count("calls");
        lost = measures.count("lost callers");
        digital = measures.count("solved digitally");
        right = measures.share("right first time");
        tooLight = measures.share("too light");
        ownAlone = measures.share("solved by the post alone");
        disciplineConsults = measures.count("discipline consults");
        advice = measures.count("advice");
        consults = measures.count("consults");
        visits = measures.count("visits");
        social = measures.count("social care");
        doctorVisits = measures.count("doctor visits");
        rides = measures.count("rides");
        plannedRides = measures.count("planned rides");
        response = measures.tally("response");
        responseIn15 = measures.share("response within 15 minutes");
        departmentVisits = measures.count("department visits");
        departmentByAmbulance = measures.count("department visits by ambulance");
        departmentByPost = measures.count("department visits by post");
        departmentStay = measures.tally("department stay");
        departmentDischarged = measures.tally("department stay discharged");
        departmentAdmitted = measures.tally("department stay admitted");
        admitted = measures.share("admitted");
        boarding = measures.tally("boarding");
        crowded = measures.level("crowded departments");
        crowdedFrom12To20 = measures.share("crowding begins from 12 to 20");
        stops = measures.level("stops");
        stopped = measures.count("stops begun");
        diverted = measures.share("diverted");
        wrongBed = measures.tally("wrong bed");
        wrongBeds = measures.level("wrong beds");
        crisisWait = measures.tally("crisis wait");
        crisisInTime = measures.share("crisis in time");
        birthsDiverted = measures.share("births diverted");
        travel = measures.tally("travel");
        for (var kind : HomeKind.values()) {
            search.add(measures.tally("search " + kind.code()));
            placed.add(measures.count("placed " + kind.code()));
        }
        searchAll = measures.tally("search");
        attempts = measures.tally("attempts");
        inOwnSubregion = measures.share("placed in own subregion");
        inDepartments = measures.level("people in departments");
        seeking = measures.level("people looking for a place");
        callsByHour = measures.timesByHour(Courses.CALLS, hours);
        answerByHour = measures.itemsByHour(Courses.ANSWER, hours);
        answeredIn3ByHour = measures.itemsByHour(Courses.ANSWERED_IN_3, hours);
        responseByHour = measures.itemsByHour(Courses.RESPONSE, hours);
        inDepartmentsByHour = measures.levelByHour(Courses.IN_DEPARTMENTS, hours);
        crowdedByHour = measures.levelByHour(Courses.CROWDED, hours);
        seekingByHour = measures.levelByHour(Courses.SEEKING, hours);
        wrongBedsByHour = measures.levelByHour(Courses.WRONG_BEDS, hours);
    }

    void inDepartments(int by, long now) {
        inDepartments.change(by, now);
        inDepartmentsByHour.change(by, now);
    }

    void crowded(int by, long now) {
        crowded.change(by, now);
        crowdedByHour.change(by, now);
    }

    void seeking(int by, long now) {
        seeking.change(by, now);
        seekingByHour.change(by, now);
    }

    void wrongBeds(int by, long now) {
        wrongBeds.change(by, now);
        wrongBedsByHour.change(by, now);
    }
}
