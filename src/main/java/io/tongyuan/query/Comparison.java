package io.tongyuan.query;

import io.tongyuan.graph.StoredEntity;
import io.tongyuan.identity.MatchStatus;
import io.tongyuan.identity.thresholds.Thresholds;
import io.tongyuan.model.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Names and numbers compared with the register: one answer for one question, asked alone or in a list. */
public interface Comparison {
    /** Code and words of an answer that stands on a value which somebody doubts. */
    String DISPUTED = "DISPUTED 该项正在疑义校核，以群众有效证明先行办理";

    /** A name and the number it is said to have. */
    record Asked(String name, String number) {
        /** Says nothing: a record's own would carry the number into a log. */
        @Override
        public String toString() {
            return "Asked";
        }
    }

    /**
     * @param reason     stable code
     * @param text       for people
     * @param id         public id, "" unless it is said who it is
     * @param row        of the file that the register's record came from, from 1, header not counted; 0 where there is none
     * @param normalized the number without width, blanks, separators and case
     * @param disputed   true while a dispute about the register's name or number is open
     * @param findings   about the number
     * @param state      the register's word of it (在册, 户籍注销, 死亡; 存续 …), where it is the same; "" where unknown
     * @param stateOn    since when, YYYY-MM-DD, "" where unknown
     * @param stateDisputed true while a dispute about the state or its day is open
     * @param candidates where it is not decided who it is: whom it may be, the best first
     */
    record Answer(MatchStatus status, String reason, String text, String id, long row, String normalized, boolean disputed, List<Finding> findings,
                  String state, String stateOn, boolean stateDisputed, List<Candidate> candidates) {
        /** @param withState whether the state is told too */
        public boolean disputed(boolean withState) {
            return disputed || withState && stateDisputed;
        }

        /** For people; a doubt about what is told is among it. */
        public String text(boolean withState) {
            return text + (disputed(withState) ? "；" + DISPUTED : "");
        }

        /** Code and words; of what is not decided the rows that it may be. */
        public String told(boolean withState) {
            List<String> rows = candidates.stream().filter(c -> c.row > 0).map(c -> String.valueOf(c.row)).distinct().toList();
            return reason + " " + text(withState) + (rows.isEmpty() ? "" : "；登记行：" + String.join("、", rows));
        }

        @Override
        public String toString() {
            return "Answer[" + status + ", " + reason + "]";
        }
    }

    /**
     * One that it may be.
     *
     * @param id  public id
     * @param row as in an answer
     */
    record Candidate(String id, long row) {
    }

    /** What cannot even be asked, and why. */
    static Answer unreadable(Finding why) {
        return new Answer(MatchStatus.INVALID, why.code().name(), why.message(), "", 0, "", false, List.of(why), "", "", false, List.of());
    }

    /** Whether somebody doubts what names it. */
    static boolean nameDisputed(StoredEntity e) {
        return e.disputed().stream().anyMatch(Set.of("name", "formerName", "uscc", "code")::contains);
    }

    /** Whether somebody doubts its state. */
    static boolean stateDisputed(StoredEntity e) {
        return e.disputed().stream().anyMatch(Set.of("state", "stateDate")::contains);
    }

    /**
     * The answers in the order of the questions.
     *
     * @param today for birth dates that lie ahead
     */
    List<Answer> compare(Subject subject, List<Asked> asked, LocalDate today);

    default Answer compare(Subject subject, Asked asked, LocalDate today) {
        return compare(subject, List.of(asked), today).getFirst();
    }

    /**
     * One with why.
     *
     * @param whole all of it, for who has the register itself; else no more is told of those registered than the answer tells
     */
    default Explained explain(Subject subject, Asked asked, boolean whole, LocalDate today) {
        return Explained.exact(subject, compare(subject, asked, today));
    }

    /** For all questions of one list: level with the register now, and of persons blind to what changes from now on. */
    default Comparison forList(Subject subject) {
        return this;
    }

    /** The same with the thresholds of a purpose. Legal entities and projects of the graph are compared exactly: on them no threshold bears. */
    default Comparison under(Thresholds thresholds) {
        return this;
    }

    /** Number of the change that it answers as of; empty where that goes on. */
    default Optional<Long> change() {
        return Optional.empty();
    }
}
